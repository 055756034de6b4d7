/** Pixels; less is the rounding of a transform. */
const SHIFT = 1.5;
/** Marks looked at, and milliseconds for which they are watched after the first stands. */
const MARKS = 40;
const WATCHED = 1500;

/**
 * Text to evaluate in a page: runs `start` and watches the marks (an expression) frame by frame, after
 * each has been painted. Resolves to `{ first, correct }`, in ms from the start: when the first
 * mark was seen, and since when all have stood where they stay.
 */
export function watchDraw(start, marks) {
  return `new Promise((done) => {
    const began = performance.now();
    ${start};
    let first = 0;
    let correct = 0;
    let before = [];
    const look = () => {
      const places = (${marks}).slice(0, ${MARKS}).map((mark) => {
        const { left, top } = mark.getBoundingClientRect();
        return [left, top];
      }).filter(([left, top]) => left !== 0 || top !== 0);
      const moved =
        places.length !== before.length ||
        places.some(([x, y], i) => Math.hypot(x - before[i][0], y - before[i][1]) > ${SHIFT});
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now() - began;
        if (places.length > 0) first ||= now;
        if (moved) {
          correct = now;
          before = places;
        }
        if (first && now > first + ${WATCHED}) done({ first, correct });
        else requestAnimationFrame(look);
      };
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  })`;
}
