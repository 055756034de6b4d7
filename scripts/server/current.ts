import type { DevPlan, Drag, SaveAnswer, SaveRequest } from "../model/dev-plan.js";
import type { DevProblem, DevState } from "../model/dev-state.js";
import { byPlace, type Diagnostic, distinct, hasErrors } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import type { DevPage } from "./deck-pages.js";
import { crash, problemsOf } from "./problems.js";
import type { Reading } from "./session.js";

/** What is served now: the last good pages, and what is wrong with newer ones. */
export interface Current {
  /** Reads the lecture anew. Never throws. */
  renew(): void;
  /** Makes a page of the newest lecture without an error; the last good one where it has become wrong. */
  page(path: string): DevPage | undefined;
  state(path: string): DevState;
  plan(path: string, drag?: Drag): DevPlan | undefined;
  save(request: SaveRequest): SaveAnswer;
  /** Paths of decks that have not been made since the lecture was read. */
  unmade(): readonly string[];
  decks(): readonly string[];
  /** Of the lecture and of all pages made so far. */
  diagnostics(): readonly Diagnostic[];
  /** Whether there is no lecture here, nor ever was since this began. */
  isEmpty(): boolean;
}

/** Pages kept at most, a megabyte each: whoever tries many choices leaves as many behind. */
const MOST_KEPT = 30;

export function current(
  read: () => Reading,
  root: string,
  effects: Pick<Effects, "read" | "size">,
): Current {
  let good: Reading | undefined;
  let found: readonly Diagnostic[] = [];
  let failure: DevProblem | undefined;
  /** What is wrong with pages of the present reading. */
  let wrong = new Map<string, readonly Diagnostic[]>();
  let crashed = new Map<string, DevProblem>();
  const last = new Map<string, DevPage>();

  function renew(): void {
    try {
      const reading = read();
      failure = undefined;
      found = reading.diagnostics;
      // A language that is broken from the start does not keep the others back.
      if (!reading.isReadable || (good && hasErrors(found))) return;
      good = reading;
      wrong = new Map();
      crashed = new Map();
    } catch (error) {
      found = [];
      failure = crash(error);
    }
  }

  function page(path: string): DevPage | undefined {
    try {
      const made = good?.page(path);
      if (!made) return undefined;
      crashed.delete(path);
      wrong.set(path, made.diagnostics);
      if (hasErrors(made.diagnostics)) return last.get(path);
      last.delete(path);
      last.set(path, made);
      const [oldest] = last.keys();
      if (last.size > MOST_KEPT && oldest !== undefined) last.delete(oldest);
      return made;
    } catch (error) {
      crashed.set(path, crash(error));
      return last.get(path);
    }
  }

  const isEmpty = () => !good && found.some(({ id }) => id === "no-lecture");
  const decks = () => good?.decks ?? [];

  /** What concerns a page: all decks, and itself; a choice that somebody else made is none of its business. */
  const own = (path: string) => [...new Set([...decks(), path])];

  function diagnostics(paths: readonly string[]): readonly Diagnostic[] {
    const all = [...found, ...paths.flatMap((one) => wrong.get(one) ?? [])];
    return [...distinct(all)].sort(byPlace);
  }

  function state(path: string): DevState {
    const build = page(path)?.version ?? "none";
    const fatal = [failure, ...own(path).map((one) => crashed.get(one))].flatMap(
      (one) => one ?? [],
    );
    if (isEmpty()) return { build, problems: [], warnings: [] };
    const all = diagnostics(own(path));
    const shown = [...fatal, ...problemsOf(all, root, effects)];
    return fatal.length > 0 || hasErrors(all)
      ? { build, problems: shown, warnings: [] }
      : { build, problems: [], warnings: shown };
  }

  return {
    ...{ renew, page, state, decks, isEmpty },
    plan: (path, drag) => good?.plan(path, drag),
    save: (request) =>
      good && !failure
        ? good.save(request)
        : { kind: "refused", problems: [{ message: "there is no lecture to write into" }] },
    unmade: () => decks().filter((path) => !wrong.has(path) && !crashed.has(path)),
    diagnostics: () => diagnostics(decks()),
  };
}
