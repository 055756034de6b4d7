import { encode } from "uqr";
import type { Deck } from "../model/deck.js";

export interface QrView {
  readonly address: string;
  /** As it is read beneath, in parts between which a line may break: without scheme, and without its middle where it is long. */
  readonly parts: readonly string[];
  /** Modules, its quiet zone included. */
  readonly size: number;
  /** Of the dark modules, one unit each. */
  readonly path: string;
}

/** Light modules around the code, by ISO/IEC 18004. */
const QUIET_ZONE = 4;

/** Letters that stand beneath a code, in four lines. */
const MOST_LETTERS = 60;

/** An address as a QR code; level M bears a scratch, or a head in front of it. */
export function qrView(address: string): QrView {
  const { data, size } = encode(address, { ecc: "M", border: QUIET_ZONE });
  return { address, parts: shortened(address).split(/(?<=[/.?&=_-])/), size, path: pathOf(data) };
}

/** Slides that show the code: the talk's last, and where that takes no time, the last that does. */
export function slidesWithQr({ link, slides }: Deck): ReadonlySet<string> {
  const talk = slides.filter(({ backup }) => !backup);
  const last = [talk.at(-1), talk.findLast(({ minutes }) => minutes > 0)];
  return new Set(link === undefined ? [] : last.flatMap((slide) => slide?.id ?? []));
}

function shortened(address: string): string {
  const plain = address.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  if (plain.length <= MOST_LETTERS) return plain;
  const tail = Math.floor(MOST_LETTERS / 3);
  return `${plain.slice(0, MOST_LETTERS - tail - 1)}…${plain.slice(-tail)}`;
}

/** Runs of dark modules, each a rectangle one module high. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return [];
        const light = row.indexOf(false, x);
        const length = (light < 0 ? row.length : light) - x;
        return `M${x} ${y}h${length}v1h-${length}z`;
      }),
    )
    .join("");
}
