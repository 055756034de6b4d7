import type { Mention, Named } from "./mentions.js";
import { didYouMean } from "./nearest.js";
import type { Findings, Report } from "./report.js";

/** Names that the tool and its templates offer; a function where finding them costs something. */
export type Offered = Readonly<
  Partial<Record<Named, readonly string[] | (() => readonly string[])>>
>;

/** Many events may share a tag; every other name is given once. */
const SHARED: ReadonlySet<Named> = new Set(["tag"]);

/** Where a name that is not there may be looked up, for the remedy. */
const HOMES: Readonly<Partial<Record<Named, string>>> = {
  country: "Natural Earth's English names",
  lane: "slides/deck.yaml lists the lanes",
  language: "slides/deck.yaml lists the languages",
  reference: "timeline-data/references.yaml",
};

/** Checks that each name leads somewhere and that each id is given once. */
export function checkNames({ mentions, unread, report }: Findings, offered: Offered): void {
  const known = new Map<Named, Set<string>>();
  for (const [kind, names] of Object.entries(offered) as [Named, Offered[Named]][]) {
    if (names && typeof names !== "function") known.set(kind, new Set(names));
  }
  checkDeclared(mentions, known, report);
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
    const { role, value, document, path } = mention;
    if (!("declares" in role) || typeof value !== "string") continue;
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

function shown(name: string): string {
  if (name === "") return "an empty text";
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}
