import type { Exporter, ExportOptions, PaperSize } from "../exporters/exporter.js";
import { didYouMean } from "../parse/nearest.js";

/** Flags of `export` for what a browser prints, as they are typed. */
export interface PrintFlags {
  readonly steps?: boolean;
  readonly paperSize?: string;
}

const PAPER_SIZES: readonly PaperSize[] = ["a4", "letter"];

/** What is asked for of the two formats, or a usage error in words. */
export function readPrintFlags(
  { steps = false, paperSize }: PrintFlags,
  chosen: readonly Exporter[],
): { readonly options: Pick<ExportOptions, "steps" | "paper"> } | { readonly usage: string } {
  const isChosen = (name: string) => chosen.some(({ format }) => format === name);
  if (steps && !isChosen("slides-pdf"))
    return { usage: "--steps: expected the format slides-pdf, which alone has a page for a step" };
  if (paperSize === undefined) return { options: { steps } };
  const paper = PAPER_SIZES.find((name) => name === paperSize);
  if (!paper) {
    const got = paperSize === "" ? "an empty text" : paperSize;
    return {
      usage: `--paper-size: expected a known size, got ${got} (${didYouMean(paperSize, PAPER_SIZES, "size")})`,
    };
  }
  if (!isChosen("handout"))
    return { usage: "--paper-size: expected the format handout, which alone has it" };
  return { options: { steps, paper } };
}
