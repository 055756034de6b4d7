import { parse } from "yaml";
import * as z from "zod/mini";
import type { Support } from "../model/event.js";
import { readQuickly } from "./yaml-quick.js";

/** What `check --paper` has seen, so that later runs need not have the paper at hand. Holds none of its words. */
export interface Lock {
  /** Fingerprint of the paper's text. */
  readonly paper: string;
  readonly claims: readonly LockedClaim[];
}

export interface LockedClaim {
  /** `treaty`, or `trade/1` for the first value of a figure. */
  readonly claim: string;
  /** EDTF text. */
  readonly date?: string | undefined;
  readonly amounts?: readonly number[] | undefined;
  readonly evidence: readonly LockedEvidence[];
}

export interface LockedEvidence {
  /** Hash of the folded quote. */
  readonly quote?: string | undefined;
  /** Hash of the reason. */
  readonly inferred?: string | undefined;
  readonly supports: readonly Support[];
  /** Where the quote was found: UTF-16 units from the beginning of the text. */
  readonly offset?: number | undefined;
  readonly section?: string | undefined;
  /** Counts from 1 within the section. */
  readonly paragraph?: number | undefined;
}

const schema = z.object({
  paper: z.string(),
  claims: z.array(
    z.object({
      claim: z.string(),
      date: z.optional(z.string()),
      amounts: z.optional(z.array(z.number())),
      evidence: z.array(
        z.object({
          quote: z.optional(z.string()),
          inferred: z.optional(z.string()),
          supports: z.array(z.enum(["date", "amount"])),
          offset: z.optional(z.number()),
          section: z.optional(z.string()),
          paragraph: z.optional(z.number()),
        }),
      ),
    }),
  ),
});

const HEAD = `# Written by chronodeck check --paper when every quote stood in the paper and carried its date.
# Not for editing: a quote or date that differs from it fails the build until it has been checked again.
`;

/** The lock as YAML: sorted by claim, so that it changes only where the evidence does. */
export function formatLock({ paper, claims }: Lock): string {
  const sorted = [...claims].sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0));
  const blocks = sorted.map(({ claim, date, amounts, evidence }) =>
    [
      `  - claim: ${JSON.stringify(claim)}`,
      ...(date === undefined ? [] : [`    date: ${JSON.stringify(date)}`]),
      ...(amounts === undefined || amounts.length === 0 ? [] : [`    amounts: ${inline(amounts)}`]),
      evidence.length === 0 ? "    evidence: []" : "    evidence:",
      ...evidence.map((item) => `      - ${inline(item)}`),
    ].join("\n"),
  );
  return `${HEAD}paper: ${JSON.stringify(paper)}\nclaims:${blocks.length === 0 ? " []" : `\n${blocks.join("\n")}`}\n`;
}

/** JSON is YAML; with a little air, and keys in one order. */
function inline(value: readonly number[] | LockedEvidence): string {
  if (!("supports" in value)) return `[${value.join(", ")}]`;
  const { quote, inferred, supports, offset, section, paragraph } = value;
  const fields = Object.entries({ quote, inferred, offset, section, paragraph })
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${key}: ${JSON.stringify(field)}`);
  return `{ ${[...fields, `supports: [${supports.join(", ")}]`].join(", ")} }`;
}

/** The lock, or undefined where the text is none. */
export function parseLock(text: string): Lock | undefined {
  try {
    const result = schema.safeParse(readQuickly(text)?.value ?? parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
