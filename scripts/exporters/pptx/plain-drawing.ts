const SHEET = /<style[^>]*>[\s\S]*?<\/style>/g;
const BLOCK =
  /@media\s*\(\s*prefers-color-scheme:\s*(dark|light)\s*\)\s*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g;
const FONT =
  /\bfont:\s*(?:(italic|oblique|normal)\s+)?(?:(bold|normal|[1-9]00)\s+)?([\d.]+(?:px|pt|em|rem|%))(?:\s*\/\s*[\d.]+\w*)?\s+([^;}]+)/g;

/**
 * An SVG's text as programs draw it that read less of its style sheets than a browser: rules for a dark or a
 * light page are in force or gone, and `font` in one is its properties one by one. All else stays as it is.
 */
export function plainDrawing(svg: string, isDark: boolean): string {
  const scheme = isDark ? "dark" : "light";
  return svg.replace(SHEET, (sheet) =>
    sheet
      .replace(BLOCK, (_, asked: string, rules: string) => (asked === scheme ? rules : ""))
      .replace(FONT, (_, style, weight, size, family: string) =>
        [
          ...(style ? [`font-style:${style}`] : []),
          ...(weight ? [`font-weight:${weight}`] : []),
          `font-size:${size}`,
          `font-family:${family.trim()}`,
        ].join(";"),
      ),
  );
}
