import { allOverflows } from "./overflow.js";

/* What `check --layout` puts into a page that it measures. */
declare global {
  var chronodeckMeasure: typeof measure;
}

/** All slides at once, each laid out in full at its size, with what comes step by step. */
const EVERY_SLIDE = `
.reveal .slides { zoom: 1 !important; transform: none !important; inset: 0 auto auto 0 !important; width: 1280px !important; height: 720px !important; }
.reveal .slides section { display: block !important; inset: 0 !important; transform: none !important; width: 1280px !important; }
`;

async function measure() {
  // A font that stands in the page is loaded when a letter first asks for it.
  await Promise.all([...document.fonts].map((font) => font.load()));
  const style = document.createElement("style");
  style.textContent = EVERY_SLIDE;
  document.head.append(style);
  return allOverflows();
}

globalThis.chronodeckMeasure = measure;
