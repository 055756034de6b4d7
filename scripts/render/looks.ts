import type { Looks } from "../model/lecture.js";
import type { TemplateSet } from "./template-set.js";

/** What a look asks for beside the common styles: the theme, then what the audience wants otherwise; and large print, which a key brings. */
export function looksCss(
  { theme, accent, logo, footer }: Looks<string>,
  { themes, looks }: TemplateSet,
  picture: (src: string) => string,
): string {
  const source = (name: string) => looks.get(name)?.source ?? "";
  return [
    themes.get(theme)?.source ?? "",
    accent ? `:root{--accent:${accent}}` : "",
    // Once in the whole deck; each slide shows it as a ground.
    logo ? `:root{--logo:url("${picture(logo.src)}")}${source("logo")}` : "",
    footer ? source("footer") : "",
    source("large"),
  ]
    .filter((css) => css !== "")
    .join("\n");
}

/** The theme that a key puts on while one talks (browser/looks/contrast.ts). */
const CONTRAST = "contrast";

/** The same as a style sheet that comes after all others; empty where the deck has it already. */
export function contrastCss({ theme, accent }: Looks<string>, { themes }: TemplateSet): string {
  const source = themes.get(CONTRAST)?.source ?? "";
  if (theme === CONTRAST) return "";
  // An accent was chosen for another ground; without it rules are ink.
  const hasAccent = accent !== undefined || themes.get(theme)?.source.includes("--accent:");
  const own = hasAccent && !source.includes("--accent:") ? ":root{--accent:initial}" : "";
  return `${source}${own}`.replace(/<\/(style)/gi, "<\\/$1");
}
