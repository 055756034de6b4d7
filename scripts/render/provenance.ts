import type { Deck, DeckReference } from "../model/deck.js";
import type { EventRow } from "../model/event-row.js";
import type { Loss } from "../model/loss.js";
import type { Messages } from "../model/messages.js";
import type { Asked, Provenance, SourcePrints } from "../model/provenance.js";
import { eventRows, referenceRow } from "./event-rows.js";
import { shortHash } from "./fingerprint.js";

/** What of a deck's provenance does not depend on the deck. */
export interface Origin {
  readonly version: string;
  readonly sources: SourcePrints;
  readonly asked: Asked;
}

/** What of a request decides which events are in a file. */
export function askedOf({
  minutes,
  wanted,
}: Pick<Asked, "minutes"> & { readonly wanted?: Omit<Asked, "minutes"> }): Asked {
  return { ...(minutes !== undefined && { minutes }), ...wanted };
}

/** Where a file is from: for each of its events, how it stands now. */
export function provenanceOf(
  format: string,
  deck: Deck,
  messages: Messages,
  { version, sources, asked }: Origin,
  losses: readonly Loss[],
): Provenance {
  const { audience, language } = deck;
  return {
    generator: "chronodeck",
    ...{ version, lecture: deck.title, format, audience, language, sources, asked },
    events: eventRows(deck, messages).map((row) => ({
      id: row.id,
      title: row.title,
      date: row.date,
      digest: eventDigest(row, deck.references),
    })),
    losses,
  };
}

/** Twelve hex digits over everything that a row says, and of the works that it names. */
export function eventDigest(row: EventRow, references: readonly DeckReference[]): string {
  const named = new Set([...row.cites, ...row.record.map(({ source }) => source)]);
  const works = references.filter(({ id }) => named.has(id)).map(referenceRow);
  return shortHash([JSON.stringify(row), JSON.stringify(works)]);
}
