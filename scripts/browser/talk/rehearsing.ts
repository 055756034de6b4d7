import { type TalkClock, together, totalOf } from "./talk-clock.js";
import type { Whereabout } from "./whereabouts.js";

/** A run of the talk that is timed to be compared with its plan. It is the talk's own clock that counts. */
export interface Rehearsing {
  isOn(): boolean;
  /** Begins the clock at 0:00. */
  begin(): void;
  /** The time of questions until now, by the slide that was shown; undefined where nothing is rehearsed. To be asked before each slide is left. */
  asked(): Asked | undefined;
  /** Goes on with what was kept, if that was a rehearsal. */
  resume(asked: Asked | undefined): void;
  /** The clock has begun anew, in the same rehearsal. `asked` is to be asked before it does. */
  restart(): void;
  /** The last restart was taken back; where it was the beginning, nobody has rehearsed. */
  undone(): void;
  /** Ends it. The clock is as before, if it began no longer ago than a restart can be taken back; else as if it had never begun. */
  end(): void;
}

type Asked = Readonly<Record<string, number>>;

export function rehearsing(clock: TalkClock, where: Whereabout): Rehearsing {
  let counted: Asked | undefined;
  /** What the last restart set aside. */
  let before: Asked | undefined;
  /** The last restart was the beginning. */
  let isFirst = false;

  function asked(): Asked | undefined {
    if (!counted) return undefined;
    const { shown } = where.now();
    const more = clock.now().questions - totalOf({ spent: counted, questions: 0 });
    if (more >= 1) counted = { ...counted, [shown]: (counted[shown] ?? 0) + more };
    return counted;
  }

  return {
    isOn: () => counted !== undefined,
    begin() {
      clock.restart();
      counted = {};
      before = undefined;
      isFirst = true;
    },
    asked,
    resume(kept) {
      counted = kept;
    },
    restart() {
      before = counted;
      if (counted) counted = {};
      isFirst = false;
    },
    undone() {
      if (isFirst) counted = undefined;
      else if (counted && before) counted = together(before, counted);
      before = undefined;
    },
    end() {
      counted = undefined;
      if (isFirst && clock.canUndo()) clock.undo();
      else clock.reset();
    },
  };
}
