import { correctedData, type Dated } from "../../layout/corrected-data.js";
import type { Correctable, EventFields } from "../../model/correction.js";
import type { TemporalExtent } from "../../model/date.js";
import type { DeckData } from "../../model/deck-data.js";
import { readEdtf } from "../../model/edtf-reader.js";
import type { Messages } from "../../model/messages.js";
import type { PageRows } from "../../model/page-rows.js";
import { liveData } from "../live-data.js";
import { readPageRows } from "../page-rows.js";
import { type CorrectionStore, correctionStore } from "./correction-store.js";
import { pageMessages } from "./page-messages.js";
import { type Pristine, pristine } from "./pristine.js";
import { showCorrected } from "./show-corrected.js";

/** A deck whose events its lecturer may correct. */
export interface CorrectedDeck {
  /** Follows the corrections. */
  readonly data: DeckData;
  readonly store: CorrectionStore;
  readonly messages: Messages;
  readonly rows: PageRows;
  /** The page as it came. */
  readonly pristine: Pristine;
  /** Corrects an event, wherever the deck shows it. */
  correct(id: string, fields: EventFields): void;
  /** Draws at once what waits until it is seen: for print. */
  drawAll(): void;
  /** Of a slide that is to be seen. */
  drawIn(slide: Element | undefined): void;
}

/** Undefined where the page is not the lecturer's own. What was corrected before is shown from the start. */
export function correctedDeck(built: DeckData): CorrectedDeck | undefined {
  const correctable = readJson<Correctable>("correctable");
  const rows = readPageRows(built);
  if (!correctable || !rows) return undefined;
  const page = pristine();
  const labels = new Map(built.events.map((event) => [event.id, event]));
  const store = correctionStore(
    new Map(
      rows.events.map(({ id, title, date, summary }) => {
        const { label = title, language = built.language } = labels.get(id) ?? {};
        return [id, { fields: { title, short: label, date, summary }, language }];
      }),
    ),
    readJson("corrections"),
  );
  const messages = pageMessages(correctable.patterns, built.language, built.locale);
  const live = liveData(built);
  const shown = showCorrected({ built, data: live.data, store, messages, rows });

  /** Everything anew, from what the build says. */
  function follow(ids: readonly string[]): void {
    const corrected = new Map(
      store.all().map(({ id, changes }) => [
        id,
        {
          label: store.fieldsOf(id)?.short ?? "",
          isUnverified: changes.date !== undefined && !labels.get(id)?.context,
        },
      ]),
    );
    const dated = datesOf(store, rows);
    live.replace(correctedData(built, dated, corrected, messages));
    shown.follow(ids, dated);
  }

  const before = store.all().map(({ id }) => id);
  if (before.length > 0) follow(before);
  return {
    data: live.data,
    ...{ store, messages, rows, pristine: page },
    correct(id, fields) {
      store.set(id, fields);
      follow([id]);
    },
    drawAll: shown.drawAll,
    drawIn: shown.drawIn,
  };
}

function datesOf(store: CorrectionStore, rows: PageRows | undefined): Dated {
  const { events = [], periods = [] } = rows ?? {};
  const dates = (texts: readonly string[]) => texts.flatMap((text) => read(text) ?? []);
  const byId = <T>(entries: readonly (readonly [string, T | undefined])[]) =>
    new Map(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
  return {
    events: byId(store.ids.map((id) => [id, read(store.fieldsOf(id)?.date ?? "")])),
    records: new Map(
      events.map(({ id, record }) => [id, dates(record.flatMap(({ date }) => date ?? []))]),
    ),
    periods: byId(periods.map(({ id, date }) => [id, read(date)])),
  };
}

function read(text: string): TemporalExtent | undefined {
  const date = readEdtf(text);
  return "kind" in date ? undefined : date;
}

function readJson<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : undefined;
}
