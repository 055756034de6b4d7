/** Milliseconds that a notice stays. */
const STAY = 8000;

/**
 * Says something to everybody: on the screen, one notice beneath another, and to screen readers.
 * What is said of the same thing takes the place of what was said of it before.
 */
export function tell(text: string, about?: string): void {
  const notice = document.createElement("p");
  notice.className = "notice";
  if (about !== undefined) {
    document.querySelector(`.notice[data-about="${CSS.escape(about)}"]`)?.remove();
    notice.dataset.about = about;
  }
  notice.setAttribute("role", "alert");
  notice.textContent = text;
  place().append(notice);
  setTimeout(() => notice.remove(), STAY);
}

function place(): Element {
  const there = document.querySelector(".notices");
  if (there) return there;
  const made = document.createElement("div");
  made.className = "notices";
  document.body.append(made);
  return made;
}
