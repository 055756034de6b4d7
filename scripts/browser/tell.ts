/** Milliseconds that a notice stays. */
const STAY = 8000;

/** Says something to everybody: on the screen, one notice beneath another, and to screen readers. */
export function tell(text: string): void {
  const notice = document.createElement("p");
  notice.className = "notice";
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
