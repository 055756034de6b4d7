import { isDialogOpen } from "./about.js";

/** What a person can have the deck do, by a key, from the table at `?`, or by any button with `data-command`. */
export interface Commands {
  /** `keys` as `KeyboardEvent.key` gives them, small letters for both; none where reveal.js has the key. */
  add(name: string, keys: readonly string[], run: () => void): void;
  /** False where there is no such command. */
  run(name: string): boolean;
  /** Runs the command of a key; false where it is none of ours, or somebody is typing. */
  key(event: KeyboardEvent): boolean;
}

export function commands(): Commands {
  const all = new Map<string, () => void>();
  const names = new Map<string, string>();

  function run(name: string): boolean {
    const command = all.get(name);
    command?.();
    return command !== undefined;
  }

  function key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return false;
    const name = names.get(event.key.toLowerCase());
    return name !== undefined && run(name);
  }

  // Before reveal.js.
  addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || isDialogOpen() || !key(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-command]") : null;
    const name = button?.getAttribute("data-command");
    if (!name) return;
    button?.closest("dialog")?.close();
    run(name);
  });
  return {
    add(name, keys, command) {
      all.set(name, command);
      for (const one of keys) names.set(one, name);
    },
    run,
    key,
  };
}

/** Whether what has the focus takes letters; in the speaker's window too, whose elements are of another realm. */
export function isTypedInto(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  return (
    element?.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]") ?? false
  );
}
