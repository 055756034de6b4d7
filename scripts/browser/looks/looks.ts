import type { Lectern } from "../lectern.js";
import { speak } from "../speak.js";
import { contrast } from "./contrast.js";
import type { TextSize } from "./text-size.js";

/** What the lecturer does for those who see less well: more contrast, larger words. */
export function looks({ say, keys }: Pick<Lectern, "say" | "keys">, size: TextSize): void {
  contrast({ say, keys });
  keys.add("text-size", ["z"], () => {
    speak(say(size.toggle() ? "looks.large" : "looks.normal"));
  });
}
