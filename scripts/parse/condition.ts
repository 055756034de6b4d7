import type { Location } from "../model/diagnostic.js";
import { DEPTHS, type Depth } from "../model/text.js";
import { didYouMean } from "./nearest.js";
import type { Report } from "./report.js";

/** An audience as conditions see it. */
export interface Listener {
  readonly id: string;
  /** Absent where its file is out of shape: it may have any. */
  readonly depth?: Depth;
}

/** What a conditional block asks for. */
export interface Condition {
  readonly kind: "when" | "unless";
  readonly key: "depth" | "audience";
  readonly values: readonly string[];
  /** Ids of the audiences that meet it, apart from the blocks around it. */
  readonly who: ReadonlySet<string>;
}

const KINDS = ["when", "unless"] as const;
const KEYS = ["depth", "audience"] as const;
const EXAMPLE = "expected a condition such as depth=scholarly";

/** `when depth=scholarly`, `unless audience=public,students`: the words after `:::`; undefined after saying what is wrong with them. */
export function readCondition(
  words: string,
  place: (column: number) => Location,
  listeners: readonly Listener[],
  report: Report,
): Condition | undefined {
  const [, word = "", gap = "", rest = ""] = /^(\S+)(\s*)(.*)$/.exec(words) ?? [];
  const kind = KINDS.find((known) => known === word);
  if (!kind) {
    report(
      "condition",
      `expected when or unless after :::, got ${word}`,
      place(0),
      didYouMean(word, KINDS, "word"),
    );
    return undefined;
  }
  const at = word.length + gap.length;
  const equals = rest.indexOf("=");
  const name = (equals < 0 ? rest : rest.slice(0, equals)).trim();
  const key = KEYS.find((known) => known === name);
  const names = (of: Condition["key"]) => (of === "depth" ? DEPTHS : listeners.map(({ id }) => id));
  if (rest === "" || equals < 0) {
    const hint = key
      ? `write ${key}= and one of ${names(key).join(", ")}`
      : `write ${kind} depth=… or ${kind} audience=…`;
    report("condition", `${EXAMPLE}, got ${rest === "" ? "nothing" : rest}`, place(at), hint);
    return undefined;
  }
  if (!key) {
    const message = `expected the key depth or audience, got ${name === "" ? "nothing" : name}`;
    report("unknown-key", message, place(at), didYouMean(name, KEYS, "key"));
    return undefined;
  }
  const values = readNames(
    rest.slice(equals + 1),
    key,
    names(key),
    (column) => place(at + equals + 1 + column),
    report,
  );
  if (!values) return undefined;
  const meets = ({ id, depth }: Listener) =>
    key === "audience"
      ? values.includes(id) === (kind === "when")
      : depth === undefined || values.includes(depth) === (kind === "when");
  return { kind, key, values, who: new Set(listeners.filter(meets).map(({ id }) => id)) };
}

/** The comma list after `key=`, each a known name, each once. */
function readNames(
  list: string,
  key: Condition["key"],
  known: readonly string[],
  place: (column: number) => Location,
  report: Report,
): readonly string[] | undefined {
  let whole = true;
  let column = 0;
  const values: string[] = [];
  const fault = (id: string, message: string, at: number, hint: string) => {
    whole = false;
    report(id, message, place(at), hint);
  };
  const one = key === "depth" ? "a depth" : "an audience";
  for (const item of list.split(",")) {
    const value = item.trim();
    const at = column + (item.length - item.trimStart().length);
    column += item.length + 1;
    if (value === "") {
      fault("condition", `expected ${one}, got nothing`, at, `known: ${known.join(", ")}`);
    } else if (value.includes("=")) {
      fault(
        "condition",
        `expected one condition a block, got ${value} too`,
        at,
        "put a second block into this one: where both hold, its lines are told",
      );
    } else if (!known.includes(value)) {
      fault(
        `unknown-${key}`,
        `expected a known ${key}, got ${value}`,
        at,
        didYouMean(value, known, key),
      );
    } else if (values.includes(value)) {
      fault(
        "duplicate-name",
        `expected each ${key} once, got ${value} again`,
        at,
        "remove one of the two",
      );
    } else values.push(value);
  }
  return whole ? values : undefined;
}
