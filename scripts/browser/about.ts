/** The panel that names the paper, the build and the embedded parts. */
export function about(): void {
  const dialog = document.getElementById("about");
  if (!(dialog instanceof HTMLDialogElement)) return;
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-open-about]")) dialog.showModal();
    // A click on a dialog itself is one beside its panel; what is not saved stays.
    else if (target instanceof HTMLDialogElement && !target.matches("[data-stays]")) target.close();
  });
}

export function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
