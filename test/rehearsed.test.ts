import { describe, expect, test } from "vitest";
import { rehearsalCsv } from "../scripts/browser/rehearsal/rehearsal-csv.js";
import { rehearsalWords } from "../scripts/browser/rehearsal/rehearsal-words.js";
import { rehearsing } from "../scripts/browser/talk/rehearsing.js";
import { talkClock } from "../scripts/browser/talk/talk-clock.js";
import { whereabouts } from "../scripts/browser/talk/whereabouts.js";
import { rehearsed } from "../scripts/select/rehearsed.js";
import { aTalk } from "./support/talk.js";

/* A rehearsal beside its plan. Each slide of the plan has a minute where nothing else is said. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const PLAN = aTalk(
  [
    { id: "start" },
    { id: "rain", time: 200 },
    { id: "dams" },
    { id: "law" },
    { id: "sources", time: 0 },
    { id: "end" },
  ],
  {
    sections: [
      { title: "Water", slides: ["start", "rain", "dams"] },
      { title: "Rules", slides: ["law", "sources", "end"] },
    ],
  },
);
interface More {
  readonly cut?: readonly string[];
  readonly questions?: number;
  readonly asked?: Readonly<Record<string, number>>;
}
const of = (
  spent: Readonly<Record<string, number>>,
  { cut = [], questions = 0, asked = {} }: More = {},
) => rehearsed(PLAN, { spent, cut, questions }, asked);
const states = (run: ReturnType<typeof rehearsed>) =>
  run.sections.flatMap(({ slides }) => slides.map(({ id, state }) => `${id} ${state}`));

describe("a rehearsal", () => {
  const run = of({
    start: 45 * SECOND,
    rain: 3 * MINUTE,
    dams: 400,
    law: 70 * SECOND,
    end: 30_500,
  });

  test("sums up sections and all, with what was leafed past", () => {
    expect(states(run)).toEqual([
      "start told",
      "rain told",
      "dams skipped",
      "law told",
      "sources told",
      "end told",
    ]);
    expect(run.sections.map(({ title, planned, taken }) => [title, planned, taken])).toEqual([
      ["Water", 4 * MINUTE, 225_400],
      ["Rules", 2 * MINUTE, 100_500],
    ]);
    expect([run.planned, run.taken]).toEqual([6 * MINUTE, 325_900]);
  });

  test("names what ran longest over, the longest first, and no more than three", () => {
    expect(run.over.map(({ id }) => id)).toEqual(["rain", "law"]);
    const all = of({ start: 65_000, rain: 180_000, dams: 64_999, law: 90_000, end: 66_000 });
    expect(all.over.map(({ id }) => id)).toEqual(["rain", "law", "end"]);
  });

  test("of a part leaves the rest out of all sums", () => {
    const part = of({ rain: 150 * SECOND, dams: 50 * SECOND, law: 300 });
    expect(states(part)).toEqual([
      "start left",
      "rain told",
      "dams told",
      "law left",
      "sources left",
      "end left",
    ]);
    expect([part.planned, part.taken]).toEqual([3 * MINUTE, 200 * SECOND]);
    expect(part.sections[1]).toMatchObject({ planned: 0, taken: 0 });
  });

  test("of nothing is empty", () => {
    expect(of({})).toMatchObject({ planned: 0, taken: 0, over: [], backups: [], questions: 0 });
  });

  test("has no plan for what was cut, and counts what was told of it before", () => {
    const cut = of({ start: MINUTE, rain: 20 * SECOND, end: MINUTE }, { cut: ["rain", "dams"] });
    expect(states(cut).slice(0, 3)).toEqual(["start told", "rain cut", "dams cut"]);
    expect([cut.planned, cut.taken]).toEqual([3 * MINUTE, 140 * SECOND]);
  });

  test("knows the slides at the end that were shown, those that were cut among them", () => {
    const asked = { rain: 9000, extra: 40_000, dams: 5000 };
    const run2 = of({ start: MINUTE }, { cut: ["dams"], questions: 54_000, asked });
    expect(run2.backups).toEqual([
      { id: "extra", taken: 40_000 },
      { id: "dams", taken: 5000 },
    ]);
    expect(run2.questions).toBe(54_000);
  });
});

describe("in words", () => {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    `${key}(${Object.values(values).join(", ")})`;
  const words = (spent: Record<string, number>, cut: string[] = []) =>
    rehearsalWords(of(spent, { cut }), say, (id) => id);

  test("it says the difference, what ran over, what was skipped and what was not rehearsed", () => {
    expect(words({ start: 45_900, rain: 200_000, law: 59_000 })).toEqual({
      sum: "rehearsal.sum(5:04, 5:00, +0:04)",
      over: "rehearsal.over(rehearsal.quoted(rain) +1:20)",
      rest: "rehearsal.skipped(rehearsal.quoted(dams)) rehearsal.left(2)",
    });
  });

  test("a difference is that of the times one reads, as in the table", () => {
    const plan = aTalk([{ id: "start", time: 33 }]);
    const run = rehearsed(plan, { spent: { start: 25_100 }, cut: [], questions: 0 }, {});
    expect(rehearsalWords(run, say, (id) => id)).toMatchObject({
      sum: "rehearsal.sum(0:25, 0:19, +0:06)",
      over: "rehearsal.over(rehearsal.quoted(start) +0:06)",
    });
  });

  test("and nothing of what there is nothing to say of", () => {
    const all = { start: 60_000, rain: 120_000, dams: 55_000, law: 60_999, end: 60_000 };
    expect(words(all)).toEqual({ sum: "rehearsal.sum(5:55, 6:00, −0:05)", over: "", rest: "" });
  });
});

test("as CSV it has a line a slide, those at the end, and the questions", () => {
  const csv = rehearsalCsv(
    of(
      { start: 45_900, rain: 3_700_000, law: 59_000 },
      { cut: ["end"], questions: 41_000, asked: { extra: 40_000 } },
    ),
    (id) => ({ title: id === "rain" ? '=Rain, "much"' : id, place: `${id.length} / 9` }),
  );
  expect(csv).toBe(
    [
      "\ufeffsection,place,id,title,state,planned_s,taken_s,difference_s,planned,taken",
      "Water,5 / 9,start,start,told,60,45,-15,0:01:00,0:00:45",
      `Water,4 / 9,rain,"'=Rain, ""much""",told,120,3700,3580,0:02:00,1:01:40`,
      "Water,4 / 9,dams,dams,skipped,60,0,-60,0:01:00,0:00:00",
      "Rules,3 / 9,law,law,told,60,59,-1,0:01:00,0:00:59",
      "Rules,7 / 9,sources,sources,left,0,0,,0:00:00,0:00:00",
      "Rules,3 / 9,end,end,cut,0,0,,0:00:00,0:00:00",
      ",5 / 9,extra,extra,backup,,40,,,0:00:40",
      ",,,,questions,,41,,,0:00:41",
      "",
    ].join("\r\n"),
  );
});

describe("the clock of a rehearsal", () => {
  function atDesk() {
    let time = 0;
    const steady = () => time;
    const clock = talkClock({ steady, wall: () => 1e12 + time });
    const where = whereabouts(PLAN, steady);
    const run = rehearsing(clock, where);
    return {
      clock,
      run,
      wait: (seconds: number) => {
        time += seconds * SECOND;
      },
      go(slide: string, isWaiting = false) {
        run.asked();
        where.arrive(slide, isWaiting, true);
        clock.turnTo(isWaiting ? undefined : slide);
      },
    };
  }

  test("is the talk's own: at 0:00 when it begins, and not begun when it has ended", () => {
    const { clock, run, wait, go } = atDesk();
    expect(run.asked()).toBeUndefined();
    run.begin();
    go("rain");
    wait(20);
    go("extra", true);
    wait(7);
    go("more", true);
    wait(2);
    go("extra", true);
    wait(1);
    go("rain");
    wait(3);
    expect(run.asked()).toEqual({ extra: 8000, more: 2000 });
    expect(clock.now()).toMatchObject({ spent: { rain: 23_000 }, questions: 10_000 });
    run.end();
    expect([run.isOn(), clock.now().begun]).toEqual([false, undefined]);
  });

  test("goes on as before where it was begun and ended by mistake in mid-talk", () => {
    const { clock, run, wait, go } = atDesk();
    clock.restart();
    go("rain");
    wait(600);
    run.begin();
    wait(5);
    run.end();
    wait(1);
    expect(clock.now().spent).toEqual({ rain: 606_000 });
  });

  test("is taken back with the restart that began it, and not with a later one", () => {
    const { clock, run, wait, go } = atDesk();
    clock.restart();
    go("rain");
    wait(60);
    run.begin();
    wait(5);
    clock.undo();
    run.undone();
    expect([run.isOn(), clock.total()]).toEqual([false, 65_000]);
    run.begin();
    wait(5);
    clock.restart();
    run.restart();
    wait(2);
    clock.undo();
    run.undone();
    expect([run.isOn(), clock.total()]).toEqual([true, 7000]);
  });

  test("knows which slides the questions were at when a restart is taken back", () => {
    const { clock, run, wait, go } = atDesk();
    run.begin();
    go("rain");
    wait(20);
    go("extra", true);
    wait(7);
    run.asked();
    clock.restart();
    run.restart();
    wait(1);
    go("more", true);
    wait(2);
    clock.undo();
    run.undone();
    wait(3);
    expect(run.asked()).toEqual({ extra: 8000, more: 5000 });
    expect(clock.now().questions).toBe(13_000);
  });
});
