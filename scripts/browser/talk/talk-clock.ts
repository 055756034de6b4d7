/** Milliseconds by which the computer's clock may part at once from the one that nothing sets. */
const JUMP = 2000;
/** Milliseconds of the new time during which a restart can be undone. */
const UNDO = 5 * 60_000;

/** Milliseconds: of a clock that only goes on, and of the computer's, since 1970 UTC, which can be set. */
export interface Clocks {
  steady(): number;
  wall(): number;
}

export interface Counted {
  /** When it began, by the computer's clock; undefined: not yet. */
  readonly begun: number | undefined;
  /** Milliseconds by slide. */
  readonly spent: Readonly<Record<string, number>>;
  readonly questions: number;
}

/** Counts the milliseconds of a talk, by a clock that nobody can set. */
export interface TalkClock {
  now(): Counted;
  /** In all since it began. */
  total(): number;
  /** What is counted from now on: a slide, or undefined for questions. */
  turnTo(slide: string | undefined): void;
  /** Begins, where it has not, with what passed since the last turn, but no more than `most`. */
  begin(most: number): void;
  /** Begins at 0:00, though it may have begun before. */
  restart(): void;
  canUndo(): boolean;
  /** Takes the last restart back; what was counted since then counts too. */
  undo(): void;
  /** Counts time that it did not see pass. */
  add(milliseconds: number): void;
  /** By how much the computer's clock has left this one since the last `forgive`; 0 while they agree. */
  parted(): number;
  forgive(): void;
  /** Goes on from what was counted elsewhere. */
  resume(counted: Counted): void;
  /** As if it had never begun. */
  reset(): void;
}

const NOTHING: Counted = { begun: undefined, spent: {}, questions: 0 };

export function talkClock({ steady, wall }: Clocks): TalkClock {
  let counted = NOTHING;
  let before: Counted | undefined;
  let on: string | undefined;
  let since = steady();
  let apart = wall() - since;
  let jump = 0;

  function add(milliseconds: number): void {
    const { spent, questions } = counted;
    counted =
      on === undefined
        ? { ...counted, questions: questions + milliseconds }
        : { ...counted, spent: { ...spent, [on]: (spent[on] ?? 0) + milliseconds } };
  }

  function count(): void {
    const now = steady();
    const leap = wall() - now - apart;
    // Clocks that are made to agree little by little part little by little.
    apart += leap;
    if (counted.begun !== undefined) {
      if (Math.abs(leap) > JUMP) jump += leap;
      if (Math.abs(jump) <= JUMP) jump = 0;
      add(now - since);
      since = now;
    }
  }

  function total(): number {
    count();
    return totalOf(counted);
  }

  function restart(): void {
    count();
    before = counted.begun === undefined ? undefined : counted;
    counted = { ...NOTHING, begun: wall() };
    since = steady();
    jump = 0;
  }

  return {
    now() {
      count();
      return counted;
    },
    total,
    turnTo(slide) {
      count();
      on = slide;
      since = steady();
    },
    begin(most) {
      if (counted.begun !== undefined) return;
      const passed = Math.min(most, steady() - since);
      restart();
      add(passed);
    },
    restart,
    canUndo: () => before !== undefined && total() < UNDO,
    undo() {
      count();
      if (!before) return;
      const spent = together(before.spent, counted.spent);
      counted = { ...before, spent, questions: before.questions + counted.questions };
      before = undefined;
    },
    add(milliseconds) {
      count();
      add(milliseconds);
    },
    parted() {
      count();
      return jump;
    },
    forgive() {
      jump = 0;
    },
    resume(from) {
      count();
      counted = from;
      before = undefined;
      since = steady();
    },
    reset() {
      counted = NOTHING;
      before = undefined;
      jump = 0;
      since = steady();
    },
  };
}

/** Times by slide, added up. */
export function together(
  one: Counted["spent"],
  other: Counted["spent"],
): Readonly<Record<string, number>> {
  const sum = { ...one };
  for (const [slide, time] of Object.entries(other)) sum[slide] = (sum[slide] ?? 0) + time;
  return sum;
}

export function totalOf({ spent, questions }: Pick<Counted, "spent" | "questions">): number {
  return Object.values(spent).reduce((sum, time) => sum + time, questions);
}
