/** reveal.js's style sheet, minified, less what no deck of ours can show. */
export function revealStyle(css: string): string {
  return withoutUnused(withoutPlainPrint(css));
}

/**
 * reveal.js prints plain text where our slides are laid out to the pixel; ours is
 * templates/styles/6-print.css. The rules of its ?print-pdf view stay.
 */
function withoutPlainPrint(css: string): string {
  const start = css.indexOf("@media print{html:not(.print-pdf)");
  if (start < 0)
    throw new Error("reveal.css no longer has its plain print rules: remove this step");
  let open = 0;
  for (let at = css.indexOf("{", start); at < css.length; at++) {
    if (css[at] === "{") open++;
    else if (css[at] === "}" && --open === 0) return css.slice(0, start) + css.slice(at + 1);
  }
  return css;
}

/**
 * Transitions other than our fade, the scroll view, automatic playback, previews of
 * links, grounds of single slides: a third of the whole.
 */
const UNUSED =
  /\.(slide|convex|concave|zoom|cube|page)(?![\w-])|data-transition~?=(slide|convex|concave|zoom|cube|page)|speed=slow|data-background-transition|\.backgrounds|slide-background|has-(dark|light)-background|\.playback|has-parallax|reveal-scroll|\.scroll-|data-auto-animate|overlay-preview|\.r-overlay|\.roll(?![\w-])|data-preview/;

function withoutUnused(css: string): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, rules: string) => {
    const used = selectors.split(",").filter((selector) => !UNUSED.test(selector));
    return used.length > 0 ? `${used.join(",")}{${rules}}` : "";
  });
}
