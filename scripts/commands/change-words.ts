import type { FieldChange } from "../compare/field-changes.js";
import { cleanText } from "../model/clean-text.js";
import { shownPair } from "./shown-pair.js";
import { shownValue } from "./shown-value.js";
import { count } from "./terminal.js";

/** What of one field has changed, in a line. */
export function changeWords(change: FieldChange): string {
  return cleanText(words(change));
}

function words(change: FieldChange): string {
  const { field } = change;
  if (change.kind === "text") {
    const [was, now] = shownPair(change.was, change.now);
    return `${field} was ${was}, is ${now}`;
  }
  if (change.kind === "order") return `${field}: now in the order ${change.now.join(", ")}`;
  if (change.kind === "list") {
    const { lost, gained } = change;
    const all = (items: readonly string[]) => items.map(shownValue).join(", ");
    return [
      ...(gained.length > 0 ? [`${field} now has ${all(gained)}`] : []),
      ...(lost.length > 0
        ? [`${gained.length > 0 ? "" : `${field} `}no longer has ${all(lost)}`]
        : []),
    ].join("; ");
  }
  const { differ, of, was, now } = change;
  if (differ === 0) return `${field}: the same words, other emphasis, links or breaks`;
  const first =
    was === ""
      ? `new is ${shownValue(now)}`
      : now === ""
        ? `gone is ${shownValue(was)}`
        : (([old, fresh]) => `first was ${old}, is ${fresh}`)(shownPair(was, now));
  return `${field}: ${differ} of ${count(of, "line")} changed; ${first}`;
}
