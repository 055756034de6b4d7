import { planTalk } from "./scripts/select/plan.js";
import { audience, lecture, slide } from "./test/support/lecture.js";

let seed = 7;
const rnd = (n: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * n);
};
function deck(n: number, kind: string) {
  return Array.from({ length: n }, (_, i) => {
    const heading = i % 10 === 0 && kind !== "plain";
    const req: string[] = [];
    const k =
      kind === "tree" || kind.startsWith("tree-")
        ? 1
        : kind === "dag" || kind === "dag-fine"
          ? 3
          : kind === "light-dag"
            ? 2
            : 0;
    if (i > 0 && rnd(3) === 0)
      for (let j = 0; j < k; j++)
        if (j === 0 || kind !== "light-dag" || rnd(10) === 0) req.push(`s${rnd(i)}`);
    const m = kind.endsWith("tenths")
      ? (3 + rnd(40)) / 10
      : kind.endsWith("fine")
        ? (25 + rnd(400)) / 100
        : (1 + rnd(8)) / 2;
    return slide(`s${i}`, {
      layout: heading ? "section" : "bullets",
      priority: 1 + rnd(5),
      requires: [...new Set(req)],
      minutes: { brief: m, standard: heading ? 0.5 : m, scholarly: m },
    });
  });
}
for (const kind of [
  "plain",
  "sections",
  "tree",
  "tree-fine",
  "tree-tenths",
  "light-dag",
  "dag",
  "dag-fine",
])
  for (const n of [28, 200, 1000])
    for (const minutes of [10, 60, 180]) {
      const slides = deck(n, kind);
      const told = lecture({ slides });
      const who = audience({ minutes, reserve: 0 });
      planTalk(told, who);
      const t = performance.now();
      const p = planTalk(told, who);
      const ms = performance.now() - t;
      console.log(
        kind.padEnd(10),
        n,
        minutes,
        ms.toFixed(1).padStart(8),
        "ms",
        p.proven ? "" : "NOT PROVEN",
        p.talk.length,
      );
    }
