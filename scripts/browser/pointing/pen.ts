const SVG = "http://www.w3.org/2000/svg";
/** Pixels of the slide; nearer points are one. */
const APART = 1.5;

/** Lines drawn by hand over the slides, in pixels of the slide. */
export interface Pen {
  /** While it is taken up, nothing on the slide can be pressed. */
  take(up: boolean): void;
  /** False where there is no line. */
  undo(): boolean;
  /** False where there is no line. */
  erase(): boolean;
  hasLines(): boolean;
}

/** `changed` is called when lines come or go. */
export function pen(stage: () => HTMLElement, changed: () => void): Pen {
  const sheet = document.createElementNS(SVG, "svg");
  sheet.setAttribute("class", "pen-sheet");
  sheet.setAttribute("aria-hidden", "true");
  // A rim in the colour of the ground under all lines, so that none is cut where two cross.
  sheet.innerHTML =
    '<use href="#pen-lines" class="pen-rim"/><g class="pen-ink"><g id="pen-lines"/></g>';
  const lines = sheet.querySelector("#pen-lines") ?? sheet;
  let drawing: { readonly pointer: number; readonly line: Line } | undefined;

  function pointOf({ clientX, clientY }: MouseEvent): readonly [number, number] {
    const { left, top, width } = sheet.getBoundingClientRect();
    const scale = width / stage().offsetWidth;
    return [(clientX - left) / scale, (clientY - top) / scale];
  }

  sheet.addEventListener("pointerdown", (event) => {
    // The second finger, or the hand that rests beside a stylus.
    if (drawing || event.button !== 0 || event.altKey) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    drawing = { pointer: event.pointerId, line: line(lines) };
    drawing.line.to(...pointOf(event));
    changed();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drawing?.pointer) return;
    const between = event.getCoalescedEvents?.() ?? [];
    for (const one of between.length > 0 ? between : [event]) drawing.line.to(...pointOf(one));
  });
  for (const type of ["pointerup", "pointercancel"] as const)
    sheet.addEventListener(type, (event) => {
      if (event.pointerId === drawing?.pointer) drawing = undefined;
    });

  function removed(some: readonly Element[]): boolean {
    for (const one of some) one.remove();
    drawing = undefined;
    if (some.length > 0) changed();
    return some.length > 0;
  }

  return {
    take(up) {
      stage().append(sheet);
      sheet.classList.toggle("is-taken", up);
      if (!up) drawing = undefined;
    },
    undo: () => removed([...lines.children].slice(-1)),
    erase: () => removed([...lines.children]),
    hasLines: () => lines.childElementCount > 0,
  };
}

interface Line {
  to(x: number, y: number): void;
}

/** A line that is smooth: the points are what it bends around, and it runs through the middles between them. */
function line(parent: Element): Line {
  const path = parent.appendChild(document.createElementNS(SVG, "path"));
  const round = (value: number) => Math.round(value * 10) / 10;
  let done = "";
  let last: readonly [number, number] | undefined;
  return {
    to(x, y) {
      if (last && Math.hypot(x - last[0], y - last[1]) < APART) return;
      if (last) {
        const middle = `${round((last[0] + x) / 2)} ${round((last[1] + y) / 2)}`;
        done += `Q${round(last[0])} ${round(last[1])} ${middle}`;
      } else done = `M${round(x)} ${round(y)}`;
      last = [x, y];
      // A line of no length has round ends: a dot.
      path.setAttribute("d", `${done}L${round(x)} ${round(y)}`);
    },
  };
}
