import { isRecord } from "../../model/is-record.js";
import { finishMoment } from "./finish.js";

/** A talk as it is kept on the lecturer's computer. Times are milliseconds, moments since 1970 UTC. */
export interface KeptTalk {
  readonly saved: number;
  readonly begun: number | undefined;
  readonly spent: Readonly<Record<string, number>>;
  readonly questions: number;
  readonly isQuestion: boolean;
  /** The slide of the talk that one is at, or that the questions came at. */
  readonly at: string;
  /** Id of the section shown, and the last step taken; -1 before the first. */
  readonly section: string;
  readonly step: number;
  /** The fragment of the page's address, which may lag behind. */
  readonly address: string;
  readonly cut: readonly string[];
  readonly finish: string | undefined;
  /** Ids of the talk's slides, in their order. */
  readonly slides: readonly string[];
  /** Of a talk that is a rehearsal: milliseconds of questions, by the slide that was shown. */
  readonly rehearsal?: Readonly<Record<string, number>> | undefined;
}

const HOUR = 3_600_000;
/** How long a talk is worth going on with. */
const FRESH = 12 * HOUR;
/** Beyond all talks and lectures. */
const MOST = { time: 24 * HOUR, slides: 2000, step: 1000, text: 400 };

/** What was kept, if it is such a talk and fresh; anything else, whoever wrote it, is as if there were none. */
export function readKept(value: unknown, now: number): KeptTalk | undefined {
  if (!isRecord(value)) return undefined;
  const { saved, begun, spent, questions, isQuestion } = value;
  const { at, section, step, address, cut, finish, slides } = value;
  const { rehearsal } = value;
  if (!isText(address) || typeof isQuestion !== "boolean") return undefined;
  if (!isMoment(saved, now) || !(begun === undefined || isMoment(begun, saved, 3)))
    return undefined;
  if (!isTimes(spent) || !isTime(questions)) return undefined;
  if (rehearsal !== undefined && !isTimes(rehearsal)) return undefined;
  if (!isId(at) || !isId(section) || !isStep(step) || !isIds(cut) || !isIds(slides))
    return undefined;
  if (finish !== undefined && !(isText(finish) && finishMoment(finish, now) !== undefined))
    return undefined;
  return {
    ...{ saved, begun, spent, questions, isQuestion },
    ...{ at, section, step, address, cut, finish, slides },
    ...(rehearsal !== undefined && { rehearsal }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MOST.text;
}

/** As slides are named in a lecture, and its pages in a deck: nothing that is markup. */
function isId(value: unknown): value is string {
  return isText(value) && /^[a-z0-9-]+$/.test(value);
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST.slides && value.every(isId);
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= MOST.time;
}

function isTimes(value: unknown): value is Readonly<Record<string, number>> {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST.slides && entries.every(([id, time]) => isId(id) && isTime(time));
}

/** Within twelve hours of another moment, or some times as many, before it or after: clocks are set. */
function isMoment(value: unknown, near: number, times = 1): value is number {
  return typeof value === "number" && Math.abs(value - near) < times * FRESH;
}

function isStep(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= -1 && Number(value) <= MOST.step;
}
