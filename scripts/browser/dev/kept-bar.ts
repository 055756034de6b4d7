import type { DevPlan } from "../../model/dev-plan.js";
import { isRecord } from "../../model/is-record.js";
import { parsedJson } from "../../model/parsed-json.js";

/** What stays of the bar as one moves from page to page in a tab. */
export interface KeptBar {
  readonly isFolded: boolean;
  readonly drawer: "slides" | "problems" | "";
  readonly scroll: number;
  readonly focus: string;
  /** As it came from the server. */
  readonly plan?: DevPlan;
}

/** What a tab has kept of the bar; of anything else that stands in its place, nothing. */
export function keptBar(text: string): KeptBar {
  const value = parsedJson(text);
  const { isFolded, drawer, scroll, focus, plan } = isRecord(value) ? value : {};
  return {
    isFolded: isFolded === true,
    drawer: drawer === "slides" || drawer === "problems" ? drawer : "",
    scroll: typeof scroll === "number" ? scroll : 0,
    focus: typeof focus === "string" ? focus : "",
    ...(isPlan(plan) && { plan }),
  };
}

/** Holds all that the bar reads: another version of this server may have kept another plan. */
function isPlan(value: unknown): value is DevPlan {
  if (!isRecord(value)) return false;
  const { choice, own, audiences, themes, slides, problems } = value;
  return (
    has("string", value, ["address", "audience", "language", "theme", "more"]) &&
    has("number", value, ["minutes", "reserve", "used", "budget"]) &&
    has("string", own, ["theme"]) &&
    has("number", own, ["minutes"]) &&
    isRecord(choice) &&
    [themes, choice.in, choice.out].every((names) => isListOf(names, isText)) &&
    isListOf(
      audiences,
      (one) =>
        isRecord(one) && has("string", one, ["id", "title"]) && isListOf(one.languages, isText),
    ) &&
    isListOf(
      slides,
      (one) =>
        isRecord(one) &&
        has("string", one, ["id", "title", "where", "reason"]) &&
        has("number", one, ["minutes"]) &&
        isListOf(one.ways, isText),
    ) &&
    isListOf(problems, (one) => has("string", one, ["message"]))
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function has(kind: "string" | "number", value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && keys.every((key) => typeof value[key] === kind);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
