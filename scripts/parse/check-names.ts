import type { Mention, Named } from "./mentions.js";
import { didYouMean } from "./nearest.js";
import type { Findings, Report } from "./report.js";

/** Names that the tool and its templates offer; a function where finding them costs something. */
type Offered = Readonly<Partial<Record<Named, readonly string[] | (() => readonly string[])>>>;

/** Many events may share a tag; every other name is given once. */
const SHARED: ReadonlySet<Named> = new Set(["tag"]);

/** Where a name that is not there may be looked up, for the remedy. */
const HOMES: Readonly<Partial<Record<Named, string>>> = {
  country: "Natural Earth's English names",
  lane: "slides/deck.yaml lists the lanes",
  language: "slides/deck.yaml lists the languages",
  reference: "timeline-data/references.yaml",
};

/** Checks that each name leads somewhere, that each id is given once, and that no list has a name twice. */
export function checkNames({ mentions, unread, report }: Findings, offered: Offered): void {
  const known = new Map<Named, Set<string>>();
  for (const [kind, names] of Object.entries(offered) as [Named, Offered[Named]][]) {
    if (names && typeof names !== "function") known.set(kind, new Set(names));
  }
  checkDeclared(mentions, known, report);
  for (const mention of mentions) checkList(mention, report);
  for (const { role, value, document, path } of mentions) {
    if (!("names" in role) || typeof value !== "string") continue;
    const kind = role.names;
    const lazy = offered[kind];
    if (typeof lazy === "function" && !known.has(kind)) known.set(kind, new Set(lazy()));
    const names = known.get(kind) ?? new Set();
    if (names.has(value) || unread.has(kind)) continue;
    const home = HOMES[kind] ? ` (${HOMES[kind]})` : "";
    report(
      `unknown-${kind}`,
      `expected a known ${kind}, got ${shown(value)}`,
      document.locate(path),
      didYouMean(value, [...names], kind) + home,
    );
  }
}

function checkDeclared(
  mentions: readonly Mention[],
  known: Map<Named, Set<string>>,
  report: Report,
): void {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const { role, document, path } = mention;
    if (!("declares" in role) || !isName(mention.value)) continue;
    const value = String(mention.value);
    const kind = role.declares;
    const names = known.get(kind) ?? new Set();
    known.set(kind, names.add(value));
    if (SHARED.has(kind)) continue;
    const key = `${kind} ${value}`;
    const earlier = first.get(key);
    if (earlier) {
      const { file, line } = earlier.document.locate(earlier.path);
      report(
        "duplicate-id",
        `expected each ${kind} once, got ${shown(value)} again`,
        document.locate(path),
        `it is taken at ${file}:${line}`,
      );
    } else first.set(key, mention);
  }
}

function checkList({ role, value, document, path }: Mention, report: Report): void {
  if (!("lists" in role) || !Array.isArray(value)) return;
  const earlier = new Set<unknown>();
  for (const [index, name] of value.entries()) {
    const again = earlier.has(name);
    earlier.add(name);
    if (!again || !isName(name)) continue;
    report(
      "duplicate-name",
      `expected each ${role.lists} once, got ${shown(String(name))} again`,
      document.locate([...path, index]),
      "remove one of the two",
    );
  }
}

function isName(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function shown(name: string): string {
  if (name === "") return "an empty text";
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}
