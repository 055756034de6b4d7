import { isDialogOpen } from "./about.js";

/** What a person can have the deck do, by a key, from the table at `?`, or by any button with `data-command`. */
export interface Commands {
  /**
   * `keys` as `KeyboardEvent.key` gives them, small letters for both; none where reveal.js has the key.
   * `isReady`: whether it would do anything now.
   */
  add(name: string, keys: readonly string[], run: () => void, isReady?: () => boolean): void;
  /** Whether there is such a command, and whether it would do anything now. */
  state(name: string): "absent" | "idle" | "ready";
  /** False where there is no such command. */
  run(name: string): boolean;
  /** Runs the command of a key; false where it is none of ours, or somebody is typing. */
  key(event: KeyboardEvent): boolean;
  /** Has the buttons of another window's page run their commands, or what that page does instead. */
  serve(page: Document, instead: Readonly<Record<string, () => void>>): void;
}

interface Command {
  readonly run: () => void;
  readonly isReady: () => boolean;
}

export function commands(): Commands {
  const all = new Map<string, Command>();
  const names = new Map<string, string>();

  function run(name: string): boolean {
    const command = all.get(name);
    command?.run();
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
  function serve(page: Document, instead: Readonly<Record<string, () => void>>): void {
    page.addEventListener("click", ({ target }) => {
      // In another window's page elements are of another realm.
      const button = (target as Partial<Element> | null)?.closest?.("[data-command]");
      const name = button?.getAttribute("data-command");
      if (!name) return;
      button?.closest("dialog")?.close();
      if (instead[name]) instead[name]();
      else run(name);
    });
  }

  serve(document, {});
  return {
    add(name, keys, command, isReady = () => true) {
      all.set(name, { run: command, isReady });
      for (const one of keys) names.set(one, name);
    },
    state(name) {
      const command = all.get(name);
      if (!command) return "absent";
      return command.isReady() ? "ready" : "idle";
    },
    run,
    key,
    serve,
  };
}

/** Whether what has the focus takes letters; in the speaker's window too, whose elements are of another realm. */
export function isTypedInto(target: EventTarget | null): boolean {
  const element = target as Partial<Element> | null;
  return (
    element?.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]") ?? false
  );
}
