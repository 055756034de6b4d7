/** Milliseconds that a notice stays. */
const STAY = 8000;

/** Says something to everybody: on the screen, and to screen readers. */
export function tell(text: string): void {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = text;
  document.body.append(notice);
  setTimeout(() => notice.remove(), STAY);
}
