/** Milliseconds. */
const GLIDE = 400;

/** Makes a change and lets what it has moved glide from where it stood, unless motion is not wanted. */
export function glide(moved: readonly HTMLElement[], change: () => void): void {
  const before = moved.map((element) => element.getBoundingClientRect());
  // One that is still on its way starts from where it is, and is then measured at rest.
  for (const element of moved) for (const one of element.getAnimations()) one.cancel();
  change();
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  moved.forEach((element, index) => {
    const from = before[index];
    const to = element.getBoundingClientRect();
    // The slide is scaled, and what moves within it moves by its own pixels.
    const scale = to.width / element.offsetWidth;
    if (!from || !(scale > 0)) return;
    const x = (from.left - to.left) / scale;
    const y = (from.top - to.top) / scale;
    if (x === 0 && y === 0) return;
    element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], {
      duration: GLIDE,
      easing: "ease-in-out",
    });
  });
}
