/** All slides at once, each in full at its size, with what comes step by step: as no reader sees them, but measurable. */
const EVERY_SLIDE = `
.reveal .slides { zoom: 1 !important; transform: none !important; inset: 0 auto auto 0 !important; width: 1280px !important; height: 720px !important; }
.reveal .slides section { display: block !important; inset: 0 !important; transform: none !important; width: 1280px !important; height: 720px !important; }
`;

/** A font that stands in the page is loaded when a letter first asks for it. */
export async function fontsLoaded(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
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
