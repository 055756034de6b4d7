/** What a format cannot hold. `commands/loss-words.ts` puts it into words. */
export type LossKind =
  /** A link between events. */
  | "link"
  /** `~`, `?` or `%` of a date. */
  | "qualifier"
  /** A date that is no day or span of days for the format: before the year 1, or open. */
  | "date"
  /** That a date is open or unknown on one side: it stands at the other. */
  | "open"
  /** An era behind the events. */
  | "period"
  /** A number or a chart, which is no event. */
  | "figure"
  /** Tags of an event, or an importance that is not the usual. */
  | "tags"
  /** Speaker notes that the audience must not have. */
  | "notes"
  /** The answer to a question that the room must not have. */
  | "answer"
  /** The steps of a walk: one picture of it is there. */
  | "steps"
  /** An event's name, for which a picture has no room. */
  | "name"
  /** What an event's card says: summary, quotations, record, people, where no slide tells of it. */
  | "card"
  /** An event's picture, or that of a slide; of JSON the picture's own file. */
  | "image"
  /** How something looks, where the format has no such look. */
  | "look";

/** One thing that could not be carried. */
export interface Loss {
  readonly kind: LossKind;
  /** Id of the event, or else of the slide, figure or period. */
  readonly id: string;
}

/** Each loss once, in the order in which they were found. */
export function distinctLosses(losses: readonly Loss[]): readonly Loss[] {
  return [...new Map(losses.map((loss) => [`${loss.kind} ${loss.id}`, loss])).values()];
}
