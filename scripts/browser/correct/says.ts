/*
 * Where a page says something of an event: elements with `data-says`, within one that names
 * the event. Cards wait in templates, which no selector of the page reaches.
 */
export type Said = Readonly<Record<string, string>>;

/** Every root of the page's words: itself, and what its cards will be filled from. */
export function rootsOf(): readonly ParentNode[] {
  const cards = document.querySelectorAll<HTMLTemplateElement>("template[data-card]");
  return [document, ...[...cards].map(({ content }) => content)];
}

/** Elements that say something of an event. */
export function sayersOf(id: string): readonly HTMLElement[] {
  return rootsOf()
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>("[data-says]")])
    .filter((element) => {
      const { dataset } = element.closest<HTMLElement>("[data-of], [data-event]") ?? element;
      return (dataset.of ?? dataset.event) === id;
    });
}

/** Text stays text, whatever it looks like. */
export function sayIn(elements: readonly HTMLElement[], said: Said): void {
  for (const element of elements) {
    const text = said[element.dataset.says ?? ""];
    if (text === undefined) continue;
    // Words in another language stand in an element of their own.
    (element.querySelector(":scope > [lang]") ?? element).textContent = text;
    if (element.dataset.says === "qualifier") element.hidden = text === "";
  }
}
