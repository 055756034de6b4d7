declare module "edtf" {
  /** A text taken apart; months of a `Date` count from 0. */
  export interface Parsed {
    readonly type: "Date" | "Year" | "Season" | "Decade" | "Century" | "Interval" | "Set" | "List";
    readonly values: readonly number[];
    /** Bits of the digits that are X. */
    readonly unspecified?: number;
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    readonly significant?: number;
  }
  /** Throws where no rule of the grammar fits. */
  export function parse(text: string, constraints: { readonly level: number }): Parsed;
  /** Milliseconds from 1970, inclusive. Only tests compare with it. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
