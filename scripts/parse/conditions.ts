import type { Location } from "../model/diagnostic.js";
import { DEPTHS } from "../model/text.js";
import { type Condition, type Listener, readCondition } from "./condition.js";
import type { Report } from "./report.js";
import { NOTE, type SlideBlock, type SlideLine, slideLines } from "./slide-blocks.js";

/** The lines of a slide that these audiences are told; no audience is named where all are told the same. */
export interface Variant {
  readonly audiences: readonly string[];
  readonly lines: readonly SlideLine[];
}

/** A line with the audiences that it is for; absent: all. */
interface Conditioned extends SlideLine {
  readonly who?: ReadonlySet<string>;
}

interface OpenBlock {
  readonly place: Location;
  /** Absent where it could not be read. */
  readonly condition?: Condition;
  /** Those who meet it and all the blocks around it. */
  readonly who: ReadonlySet<string>;
}

const DIRECTIVE = /^\s*:{3,}\s*(.*?)\s*$/;
/** ``` or ~~~, in a list or a quotation too; what stands between two of them is code. */
const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})\s*(.*)$/;

/**
 * Conditional blocks, `::: when depth=scholarly` to `:::`, resolved line by line:
 * for each set of audiences that are told the same, the lines that hold. A slide
 * without blocks is one variant. Undefined where a block could not be made out.
 */
export function resolveConditions(
  block: SlideBlock,
  listeners: readonly Listener[],
  report: Report,
): readonly Variant[] | undefined {
  const lines = slideLines(block);
  if (!block.markdown.includes(":::")) return [{ audiences: [], lines }];
  const { conditioned, whole } = readBlocks(lines, block.file, listeners, report);
  if (!whole) return undefined;
  const variants = new Map<string, { audiences: string[]; lines: readonly SlideLine[] }>();
  for (const { id } of listeners) {
    const told = conditioned.filter(({ who }) => who?.has(id) ?? true);
    const key = told.map(({ number }) => number).join();
    const same = variants.get(key);
    if (same) same.audiences.push(id);
    else variants.set(key, { audiences: [id], lines: told });
  }
  return [...variants.values()];
}

function readBlocks(
  lines: readonly SlideLine[],
  file: string,
  listeners: readonly Listener[],
  report: Report,
): { readonly conditioned: readonly Conditioned[]; readonly whole: boolean } {
  const everybody = new Set(listeners.map(({ id }) => id));
  const conditioned: Conditioned[] = [];
  let open: OpenBlock[] = [];
  let whole = true;
  let fence: string | undefined;
  // Closes of blocks that `Note:` cut off, which are no fault of their own.
  let cutOff = 0;
  const fault: Report = (...problem) => {
    whole = false;
    report(...problem);
  };
  const unclosed = (before: string) => {
    for (const { place } of open)
      fault(
        "open-block",
        `expected ::: to close this block before ${before}, got none`,
        place,
        "close it with a line :::",
      );
  };
  let inNotes = false;
  for (const line of lines) {
    const { text, number } = line;
    if (!inNotes && NOTE.test(text)) {
      inNotes = true;
      unclosed(`Note: in line ${number}`);
      cutOff = open.length;
      open = [];
      fence = undefined;
    }
    const code = fence !== undefined;
    fence = fenceAfter(text, fence);
    const words = code ? undefined : DIRECTIVE.exec(text)?.[1];
    if (words === undefined) {
      const who = open.at(-1)?.who;
      conditioned.push({ ...line, ...(who && { who }) });
    } else if (words !== "") {
      const column = text.lastIndexOf(words) + 1;
      const at = (offset: number) => ({ file, line: number, column: column + offset });
      const condition = readCondition(words, at, listeners, fault);
      const around = open.at(-1)?.who ?? everybody;
      const who = new Set([...around].filter((id) => condition?.who.has(id) ?? true));
      const place = at(0);
      if (condition && who.size === 0 && around.size > 0)
        impossible(condition, open, place, listeners, report);
      open.push({ place, ...(condition && { condition }), who });
    } else if (open.length > 0) {
      open.pop();
    } else if (cutOff > 0) {
      cutOff--;
    } else {
      fault(
        "stray-close",
        "expected an open block to close, got ::: alone",
        { file, line: number, column: text.indexOf(":") + 1 },
        "remove it, or open a block before with ::: when depth=… or ::: unless audience=…",
      );
    }
  }
  unclosed("the slide’s end");
  return { conditioned, whole };
}

/** The mark of the fence that is open after this line. */
function fenceAfter(text: string, fence: string | undefined): string | undefined {
  const [, mark, rest] = FENCE.exec(text) ?? [];
  if (mark === undefined) return fence;
  if (fence === undefined) return mark;
  const closes = rest === "" && mark.startsWith(fence);
  return closes ? undefined : fence;
}

/** Nobody is ever told what stands in the block: says why. */
function impossible(
  condition: Condition,
  around: readonly OpenBlock[],
  place: Location,
  listeners: readonly Listener[],
  report: Report,
): void {
  const got = `expected a condition that an audience meets, got ${wordsOf(condition)}`;
  if (condition.who.size === 0) {
    report(
      "impossible-condition",
      `${got}: ${whyNobody(condition)}`,
      place,
      remedy(condition, listeners),
    );
    return;
  }
  const other =
    around.findLast(({ condition: outer }) => outer && isDisjoint(outer.who, condition.who)) ??
    around.at(-1);
  const line = `the block at line ${other?.place.line}`;
  const words = other?.condition ? ` (${wordsOf(other.condition)})` : "";
  report(
    "impossible-condition",
    `${got}: it contradicts ${line}${words}`,
    place,
    `close ${line} first, or change one of the two`,
  );
}

function wordsOf({ kind, key, values }: Condition): string {
  return `${kind} ${key}=${values.join(",")}`;
}

function whyNobody({ kind, key, values }: Condition): string {
  if (key === "audience") return "it names every audience";
  if (kind === "unless")
    return isEveryDepth(values) ? "it names every depth" : "no audience has another depth";
  return values.length === 1
    ? `no audience has the depth ${values[0]}`
    : `no audience has one of these depths`;
}

function remedy({ kind, key, values }: Condition, listeners: readonly Listener[]): string {
  if (key === "audience" || isEveryDepth(values)) return "name fewer of them, or remove the block";
  const has = listeners.map(({ id, depth }) => `${id} has ${depth}`).join(", ");
  const fewer = kind === "unless" && values.length > 1 ? "name fewer, " : "";
  return `${has}: ${fewer}change depth: of an audience, or remove the block`;
}

/** Each is known, and named once. */
function isEveryDepth(values: readonly string[]): boolean {
  return values.length === DEPTHS.length;
}

function isDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((id) => !other.has(id));
}
