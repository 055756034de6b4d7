/*
 * What watches a page from before its first line, as text to run in it; the same for ours and for the bare deck.
 *
 * `painted()` resolves once the main thread has painted the next frame: a message posted from within
 * a frame's callback comes after its style, layout and paint. What the browser's other threads
 * then still do is not in it; Event Timing (`steps`) counts that too, in steps of 8 ms.
 */
export const WATCH = `(() => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  const watch = (globalThis.benchWatch = { tasks: [], steps: [], timed: [], ready: undefined, slide: 0 });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watch.tasks.push({ start: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === "keydown") watch.timed.push({ start: startTime, ms: duration });
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  addEventListener("keydown", ({ timeStamp }) => {
    painted().then((now) => watch.steps.push({ start: timeStamp, ms: now - timeStamp }));
  }, true);

  // The deck says that it is ready; then its letters, and the frame that shows them.
  const look = () => {
    const reveal = document.querySelector(".reveal.ready");
    if (!reveal || watch.ready !== undefined) return;
    seeing.disconnect();
    document.fonts.ready.then(painted).then((now) => { watch.ready = now; });
  };
  const seeing = new MutationObserver(look);
  seeing.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
})();`;
