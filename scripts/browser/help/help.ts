import type { Commands } from "../commands.js";

/** Closes the table that they opened. */
const OPENS = new Set(["?", "F1"]);

/**
 * The table of keys, at `?` and F1: rows that are commands are buttons. Gives what opens it in a page: in
 * the deck, or in the speaker's window, with the keys that work there.
 */
export function help(keys: Commands): (page: Document) => void {
  const dialog = document.getElementById("help");

  function open(page: Document): void {
    const panel = page === document ? dialog : copyIn(page);
    // An element of the other window is of another realm.
    if (!panel || !("showModal" in panel) || typeof panel.showModal !== "function") return;
    for (const row of panel.querySelectorAll("li")) setUp(row);
    for (const group of panel.querySelectorAll<HTMLElement>("section"))
      group.hidden = group.querySelector("li:not([hidden])") === null;
    panel.showModal();
  }

  /** A row is there where its command is, and can be pressed where that would do anything now. */
  function setUp(row: HTMLElement): void {
    const button = row.querySelector("button");
    const state = button ? keys.state(button.dataset.command ?? "") : "ready";
    const needs = row.closest<HTMLElement>("[data-needs]")?.dataset.needs;
    row.hidden = state === "absent" || (needs !== undefined && !document.querySelector(needs));
    if (button) button.disabled = state === "idle";
  }

  function copyIn(page: Document): HTMLElement | undefined {
    page.getElementById("help")?.remove();
    if (!dialog) return undefined;
    const copy = page.body.appendChild(page.importNode(dialog, true));
    for (const row of copy.querySelectorAll("[data-in=deck]")) row.remove();
    watch(copy);
    return copy;
  }

  function watch(panel: HTMLElement): void {
    panel.addEventListener("keydown", (event) => {
      if (!OPENS.has(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      panel.querySelector<HTMLElement>("form button")?.click();
    });
  }

  if (dialog) watch(dialog);
  keys.add("help", ["?", "f1"], () => open(document));
  return open;
}
