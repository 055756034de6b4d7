/** The time of day and the time since the window opened; a click on the latter begins it anew. */
export function speakerClock(view: Window, locale: string): void {
  let started = performance.now();
  const page = view.document;
  const elapsed = page.querySelector<HTMLElement>("[data-speaker=elapsed]");
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const tick = () => {
    // Monotonic: a clock set back in mid-talk does not matter.
    const seconds = Math.floor((performance.now() - started) / 1000);
    const time = page.querySelector("[data-speaker=clock]");
    if (time) time.textContent = clock.format(Date.now());
    if (elapsed)
      elapsed.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  elapsed?.addEventListener("click", ({ detail }) => {
    started = performance.now();
    tick();
    // After a mouse the space bar is the deck's again; who came by keyboard stays here.
    if (detail > 0) elapsed.blur();
  });
  tick();
  const timer = setInterval(() => (view.closed ? clearInterval(timer) : tick()), 500);
}
