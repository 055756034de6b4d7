import type { Effects } from "../model/effects.js";

/** The same world, each of its files read once: what is made of it later is made of one moment. */
export function readOnce(effects: Effects): Effects {
  const bytes = remembered(effects.read);
  return {
    list: remembered(effects.list),
    read: bytes,
    kind: remembered(effects.kind),
    size: remembered(effects.size),
    write: effects.write,
  };
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, T>();
  return (path) => {
    if (answers.has(path)) return answers.get(path) as T;
    const answer = ask(path);
    answers.set(path, answer);
    return answer;
  };
}
