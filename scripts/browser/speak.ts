/** Says something to those who listen, and shows nothing. */
export function speak(text: string): void {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}
