/** Puts words into their place, where they are others than before: who reads along is not disturbed. */
export function writeWords(root: ParentNode, place: string, words: string): void {
  const element = root.querySelector(place);
  if (element && element.textContent !== words) element.textContent = words;
}
