import type { TemporalExtent } from "../model/date.js";
import type { Location } from "../model/diagnostic.js";
import type { Evidence } from "../model/event.js";
import type { Lecture } from "../model/lecture.js";
import type { Localized } from "../model/text.js";

export interface ClaimedAmount {
  readonly value: number;
  /** Unit patterns in the lecture's languages, such as `${n} bn`. */
  readonly units: readonly string[];
  readonly location: Location;
}

/** What evidence is given for: an event, or one value of a figure. */
export interface Claim {
  /** `treaty`, or `trade/1` for the first value of a figure. */
  readonly key: string;
  /** Of the event or figure. */
  readonly id: string;
  readonly date?: TemporalExtent;
  readonly dateLocation: Location;
  readonly amounts: readonly ClaimedAmount[];
  readonly evidence: readonly Evidence[];
  /** Whether the date must be supported: that of an event of the paper. */
  readonly needsDate: boolean;
  readonly location: Location;
}

/** Everything in the lecture that speaks with the paper's authority, in the order of the files. */
export function claimsOf(lecture: Lecture): readonly Claim[] {
  const events = lecture.events
    .filter((event) => event.origin === "paper" || event.evidence.length > 0)
    .map((event) => ({
      key: event.id,
      id: event.id,
      date: event.date,
      dateLocation: event.dateLocation,
      amounts: event.amounts.map(({ value, unit, location }) => ({
        value,
        units: Object.values(unit),
        location: location ?? event.location,
      })),
      evidence: said(event.evidence, lecture),
      needsDate: event.origin === "paper" && lecture.paper !== undefined,
      location: event.location,
    }));
  const values = lecture.figures.flatMap((figure) =>
    figure.values
      .map((value, index) => ({
        key: `${figure.id}/${index + 1}`,
        id: figure.id,
        ...(value.date && { date: value.date }),
        dateLocation: value.dateLocation ?? figure.location,
        amounts: [
          {
            value: value.value,
            units: Object.values(figure.unit),
            location: value.location ?? figure.location,
          },
        ],
        evidence: said(value.evidence, lecture),
        needsDate: false,
        location: value.location ?? figure.location,
      }))
      .filter(({ evidence }) => evidence.length > 0),
  );
  return [...events, ...values];
}

/** Reasons in the lecture's first language, which the lock knows them by. */
function said(
  evidence: readonly Evidence<Localized>[],
  { languages }: Lecture,
): readonly Evidence[] {
  return evidence.map(({ inferred, ...item }) => ({
    ...item,
    ...(inferred && { inferred: inferred[languages[0] ?? ""] ?? "" }),
  }));
}
