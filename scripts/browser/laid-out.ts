/** All slides at once, each in full at its size, with what comes step by step: as no reader sees them, but measurable. */
const EVERY_SLIDE = `
.reveal .slides { zoom: 1 !important; transform: none !important; inset: 0 auto auto 0 !important; width: 1280px !important; height: 720px !important; }
.reveal .slides section { display: block !important; inset: 0 !important; transform: none !important; width: 1280px !important; height: 720px !important; }
`;

/** A font that stands in the page is loaded when a letter first asks for it. */
export async function fontsLoaded(): Promise<void> {
  // One that cannot be had must not keep the others waiting.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
}

/** Does a work on the slides while each of them is laid out; nothing of it is painted. */
export function whileLaidOut<T>(work: () => T): T {
  const style = document.createElement("style");
  style.textContent = EVERY_SLIDE;
  document.head.append(style);
  try {
    return work();
  } finally {
    style.remove();
  }
}

/**
 * Does a work on one slide while it is laid out, whether it is shown or not; nothing of it is painted.
 * It is laid out as without a card beside it. How large it stands on the screen is as it was.
 */
export function whileShown<T>(slide: HTMLElement, work: () => T): T {
  const { classList } = document.documentElement;
  const hasCard = classList.contains("has-card");
  slide.dataset.measured = "";
  if (hasCard) classList.remove("has-card");
  try {
    return work();
  } finally {
    delete slide.dataset.measured;
    if (hasCard) classList.add("has-card");
  }
}
