/** What a template of the page holds, to be put into it; an empty box where a lecture's own deck.hbs has none. */
export function cloneOf(template: string): HTMLElement {
  const element = document.getElementById(template);
  const first = element instanceof HTMLTemplateElement && element.content.firstElementChild;
  const copy = first ? first.cloneNode(true) : undefined;
  return copy instanceof HTMLElement ? copy : document.createElement("div");
}
