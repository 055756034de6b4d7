import { differingLines } from "./differing-lines.js";
import type { Said, SaidItem, Sayings } from "./said.js";

/** How a field differs. */
export type FieldChange =
  | {
      readonly kind: "text";
      readonly field: string;
      /** Empty where it was not there. */
      readonly was: string;
      readonly now: string;
    }
  | {
      readonly kind: "list";
      readonly field: string;
      readonly lost: readonly string[];
      readonly gained: readonly string[];
    }
  /** The same entries in another order. */
  | { readonly kind: "order"; readonly field: string; readonly now: readonly string[] }
  | {
      readonly kind: "lines";
      readonly field: string;
      /** How many lines differ; 0 where only emphasis, links or languages within them do. */
      readonly differ: number;
      /** Of how many, in the longer one. */
      readonly of: number;
      /** The first that differ; empty where there was none, or is none any more. */
      readonly was: string;
      readonly now: string;
    };

/** What of two things' sayings differs, field by field. */
export function fieldChanges(was: Sayings, now: Sayings): readonly FieldChange[] {
  const names = new Set([...was.keys(), ...now.keys()]);
  return [...names].flatMap((field) => changesOf(field, was.get(field), now.get(field)));
}

function changesOf(field: string, was?: Said, now?: Said): readonly FieldChange[] {
  const kind = now?.kind ?? was?.kind;
  if (kind === "list")
    return listChanges(
      field,
      was?.kind === "list" ? was.items : [],
      now?.kind === "list" ? now.items : [],
    );
  if (kind === "lines") {
    const [old, fresh] = [was, now].map((said) => (said?.kind === "lines" ? said : undefined));
    if ((old?.exact ?? "") === (fresh?.exact ?? "")) return [];
    return [{ kind, field, ...differingLines(old?.lines ?? [], fresh?.lines ?? []) }];
  }
  const [old, fresh] = [was, now].map((said) => (said?.kind === "text" ? said : undefined));
  if (old?.exact === fresh?.exact) return [];
  const alike = old?.text === fresh?.text;
  const shown = (said: typeof old) => (alike ? said?.exact : said?.text) ?? "";
  return [{ kind: "text", field, was: shown(old), now: shown(fresh) }];
}

function listChanges(
  field: string,
  was: readonly SaidItem[],
  now: readonly SaidItem[],
): readonly FieldChange[] {
  const old = new Map(was.map((item) => [item.key, item]));
  const fresh = new Map(now.map((item) => [item.key, item]));
  const lost = was.filter(({ key }) => !fresh.has(key)).map(({ line }) => line);
  const gained = now.filter(({ key }) => !old.has(key)).map(({ line }) => line);
  const kept = now.filter(({ key }) => old.has(key));
  const before = was.filter(({ key }) => fresh.has(key));
  const isMoved = before.some(({ key }, index) => kept[index]?.key !== key);
  return [
    ...(lost.length + gained.length > 0 ? [{ kind: "list", field, lost, gained } as const] : []),
    ...(isMoved ? [{ kind: "order", field, now: now.map(({ key }) => key) } as const] : []),
    ...kept.flatMap(({ key, fields }) =>
      fieldChanges(old.get(key)?.fields ?? new Map(), fields).map((change) => ({
        ...change,
        field: `${field} “${key}” ${change.field}`,
      })),
    ),
  ];
}
