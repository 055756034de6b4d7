const NAME = "chronodeck-bar-key";
export const BAR = "chronodeck-bar";

/** Keys pressed in the bar are none of the deck's. To be called before the deck listens: whoever comes first decides. */
export function guardBarKeys(): void {
  for (const type of ["keydown", "keypress", "keyup"] as const)
    addEventListener(
      type,
      (event) => {
        if (!event.composedPath().some((one) => one instanceof Element && one.id === BAR)) return;
        event.stopImmediatePropagation();
        if (type === "keydown") document.dispatchEvent(new CustomEvent(NAME, { detail: event }));
      },
      true,
    );
}

/** Listens to keys pressed in the bar; the answer ends that. */
export function onBarKey(listener: (event: KeyboardEvent) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) listener(event.detail);
  };
  document.addEventListener(NAME, hear);
  return () => document.removeEventListener(NAME, hear);
}
