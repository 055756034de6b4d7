import type { Remember } from "../layout/deck.js";

/** Things kept at most; of a lecture that is written for days the oldest go. */
const MOST = 200;

/** Keeps what was made, by keys that say all that it depends on. */
export function remembering(): Remember {
  const kept = new Map<string, unknown>();
  return <T>(key: string, make: () => T): T => {
    const value = kept.has(key) ? (kept.get(key) as T) : make();
    // The last used stands last.
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
