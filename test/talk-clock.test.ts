import { describe, expect, test } from "vitest";
import { finishMoment } from "../scripts/browser/talk/finish.js";
import { talkClock } from "../scripts/browser/talk/talk-clock.js";
import { whereabouts } from "../scripts/browser/talk/whereabouts.js";
import { aTalk } from "./support/talk.js";

/* The clock of a talk, with clocks that the test moves. */

const MINUTE = 60_000;
const BEGIN = Date.UTC(2026, 9, 25, 6, 55);

function clocks() {
  let steady = 5000;
  let wall = BEGIN;
  const clock = talkClock({ steady: () => steady, wall: () => wall });
  return {
    clock,
    pass(milliseconds: number) {
      steady += milliseconds;
      wall += milliseconds;
    },
    /** Somebody sets the computer's clock, or it sleeps. */
    set(by: number) {
      wall += by;
    },
  };
}

describe("the clock", () => {
  test("counts nothing before it begins, then by slide, and questions apart", () => {
    const { clock, pass } = clocks();
    clock.turnTo("start");
    pass(MINUTE);
    expect(clock.now()).toEqual({ begun: undefined, spent: {}, questions: 0 });
    clock.restart();
    pass(MINUTE);
    clock.turnTo(undefined);
    pass(2 * MINUTE);
    clock.turnTo("rain");
    pass(3 * MINUTE);
    expect(clock.now()).toEqual({
      begun: BEGIN + MINUTE,
      spent: { start: MINUTE, rain: 3 * MINUTE },
      questions: 2 * MINUTE,
    });
    expect(clock.total()).toBe(6 * MINUTE);
  });

  test("begins by itself with the time on the first slide, but no more than is planned for it", () => {
    const { clock, pass } = clocks();
    clock.turnTo("start");
    pass(40_000);
    clock.begin(MINUTE);
    expect(clock.now().spent).toEqual({ start: 40_000 });
    pass(10_000);
    clock.begin(MINUTE);
    expect(clock.total()).toBe(50_000);

    const late = clocks();
    late.clock.turnTo("start");
    late.pass(20 * MINUTE);
    late.clock.begin(MINUTE);
    expect(late.clock.now().spent).toEqual({ start: MINUTE });
    expect(late.clock.canUndo()).toBe(false);
  });

  test("a restart by accident can be undone for five minutes, and nothing is lost", () => {
    const { clock, pass } = clocks();
    clock.turnTo("rain");
    clock.restart();
    expect(clock.canUndo()).toBe(false);
    pass(20 * MINUTE);
    clock.restart();
    expect(clock.total()).toBe(0);
    pass(MINUTE);
    expect(clock.canUndo()).toBe(true);
    clock.undo();
    expect(clock.now()).toEqual({ begun: BEGIN, spent: { rain: 21 * MINUTE }, questions: 0 });
    expect(clock.canUndo()).toBe(false);
    clock.restart();
    pass(6 * MINUTE);
    expect(clock.canUndo()).toBe(false);
  });

  test.each([
    ["ahead", 12 * MINUTE],
    ["back", -60 * MINUTE],
  ])("goes on where the computer's clock is set %s, says so, and forgives it", (_, by) => {
    const { clock, pass, set } = clocks();
    clock.turnTo("rain");
    clock.restart();
    pass(MINUTE);
    set(by);
    pass(MINUTE);
    expect(clock.total()).toBe(2 * MINUTE);
    expect(clock.parted()).toBe(by);
    pass(MINUTE);
    expect(clock.parted()).toBe(by);
    clock.forgive();
    expect(clock.parted()).toBe(0);
  });

  test("a clock that is set and set right again has not left it", () => {
    const { clock, pass, set } = clocks();
    clock.restart();
    set(3_600_000);
    expect(clock.parted()).toBe(3_600_000);
    pass(MINUTE);
    set(-3_600_000);
    expect(clock.parted()).toBe(0);
  });

  test("takes no notice of little steps, nor of any before it has begun", () => {
    const { clock, pass, set } = clocks();
    set(MINUTE);
    expect(clock.parted()).toBe(0);
    clock.restart();
    for (let times = 0; times < 100; times += 1) {
      pass(500);
      set(1500);
      expect(clock.parted()).toBe(0);
    }
  });

  test("goes on from what was counted elsewhere, and with time that it did not see", () => {
    const { clock, pass } = clocks();
    clock.turnTo("rain");
    clock.resume({ begun: BEGIN - MINUTE, spent: { start: MINUTE, rain: 500 }, questions: 7 });
    clock.add(1000);
    pass(500);
    expect(clock.now()).toEqual({
      begun: BEGIN - MINUTE,
      spent: { start: MINUTE, rain: 2000 },
      questions: 7,
    });
  });
});

describe("where the time goes", () => {
  const plan = aTalk([{ id: "start" }, { id: "rain" }, { id: "dams" }]);
  function walk() {
    let time = 0;
    const where = whereabouts(plan, () => time);
    return {
      where,
      step: (id: string, isWaiting = false) => where.arrive(id, isWaiting, true),
      jump: (id: string, isWaiting = false) => where.arrive(id, isWaiting, false),
      pass: () => {
        time += 5000;
      },
    };
  }

  test("a slide that waits at the end is there for questions, until one leaves it in whatever way", () => {
    const { where, step, jump } = walk();
    step("rain");
    jump("spare", true);
    expect(where.now()).toEqual({ at: "rain", shown: "spare", isQuestion: true });
    step("spare-too", true);
    expect(where.now().isQuestion).toBe(true);
    jump("rain");
    expect(where.now()).toEqual({ at: "rain", shown: "rain", isQuestion: false });
  });

  test("a jump that answers a question leaves the talk where it was, until one steps on", () => {
    const { where, step, jump, pass } = walk();
    step("rain");
    where.setQuestions(true);
    // To the slide beside it too.
    step("dams");
    expect(where.now()).toEqual({ at: "rain", shown: "dams", isQuestion: true });
    pass();
    jump("start");
    expect(where.now()).toMatchObject({ at: "rain", isQuestion: true });
    step("rain");
    expect(where.now()).toEqual({ at: "rain", shown: "rain", isQuestion: false });
  });

  test("questions that somebody ends are over, on a slide that waits too", () => {
    const { where, jump } = walk();
    jump("spare", true);
    where.setQuestions(false);
    expect(where.now()).toEqual({ at: "start", shown: "spare", isQuestion: false });
    where.setQuestions(true);
    jump("dams");
    where.setQuestions(false);
    expect(where.now()).toEqual({ at: "dams", shown: "dams", isQuestion: false });
  });
});

describe("the time to finish", () => {
  const local = (...[year, month, day, hours, minutes]: [number, number, number, number, number]) =>
    new Date(year, month - 1, day, hours, minutes).getTime();

  test("is the next such time, or one that has passed by less than twelve hours", () => {
    const now = local(2026, 10, 24, 9, 30);
    expect(finishMoment("9:50", now)).toBe(local(2026, 10, 24, 9, 50));
    expect(finishMoment("09:10", now)).toBe(local(2026, 10, 24, 9, 10));
    expect(finishMoment("21:20", now)).toBe(local(2026, 10, 24, 21, 20));
    expect(finishMoment("21:40", now)).toBe(local(2026, 10, 23, 21, 40));
  });

  test("over midnight", () => {
    const now = local(2026, 12, 31, 23, 40);
    expect(finishMoment("0:15", now)).toBe(local(2027, 1, 1, 0, 15));
  });

  test("where the clock is changed it is what the clock shows", () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Europe/Berlin";
      // Put back from 3:00 to 2:00 in that night.
      const now = local(2026, 10, 24, 23, 30);
      expect(new Date(finishMoment("4:00", now) ?? 0).toString()).toContain(
        "Oct 25 2026 04:00:00 GMT+0100",
      );
      process.env.TZ = "America/Mexico_City";
      expect(new Date(finishMoment("16:00", now) ?? 0).toString()).toContain("16:00:00 GMT-0600");
    } finally {
      process.env.TZ = zone;
    }
  });

  test.each(["", "25:00", "9:5", "9.50", "soon", "9:60", "<b>"])("%j is none", (text) => {
    expect(finishMoment(text, BEGIN)).toBeUndefined();
  });
});
