import type { Loss, LossKind } from "../model/loss.js";

const WORDS: Readonly<Record<LossKind, string>> = {
  link: "links between events",
  qualifier: "whether a date is approximate or uncertain",
  date: "events whose date the format cannot hold",
  open: "that a date is open or unknown on one side",
  period: "eras",
  figure: "numbers and charts",
  tags: "tags and importance",
  notes: "speaker notes, which the audience must not have",
  answer: "answers to questions, which the room must not have",
  steps: "the steps of a walk, of which one picture is shown",
  name: "names of events, for lack of room",
  card: "the cards of events that no slide tells",
  image: "pictures",
  look: "looks that the format does not have",
};

/** A line for each kind of loss: what, and of which events or slides. */
export function lossLines(file: string, losses: readonly Loss[]): readonly string[] {
  const kinds = [...new Set(losses.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const ids = [...new Set(losses.filter((loss) => loss.kind === kind).map(({ id }) => id))];
    return `${file}: without ${WORDS[kind]}: ${ids.join(", ")}`;
  });
}
