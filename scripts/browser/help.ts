import type { RevealApi } from "reveal.js";

/** The table of keys, at `?` and F1. */
export function help(deck: RevealApi): void {
  const dialog = document.getElementById("help");
  deck.on("showhelp", () => {
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
}
