import { fontsLoaded, whileLaidOut } from "./laid-out.js";
import { allOverflows } from "./overflow.js";

/* What `check --layout` puts into a page that it measures. */
declare global {
  var chronodeckMeasure: typeof measure;
}

async function measure() {
  await fontsLoaded();
  // In large print, slides are fitted first.
  globalThis.chronodeckFit?.();
  return whileLaidOut(allOverflows);
}

globalThis.chronodeckMeasure = measure;
