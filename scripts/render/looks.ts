import type { Looks } from "../model/lecture.js";
import type { TemplateSet } from "./template-set.js";

/**
 * What a look asks for beside the common styles: the theme, then what the audience wants otherwise, then
 * what stands by for the talk: large print, and the theme of most contrast.
 */
export function looksCss(
  { theme, accent, logo, footer }: Looks<string>,
  { themes, looks }: TemplateSet,
  picture: (src: string) => string,
): string {
  const source = (name: string) => looks.get(name)?.source ?? "";
  const own = [
    themes.get(theme)?.source ?? "",
    accent ? `:root{--accent:${accent}}` : "",
    // Once in the whole deck; each slide shows it as a ground.
    logo ? `:root{--logo:url("${picture(logo.src)}")}${source("logo")}` : "",
    footer ? source("footer") : "",
  ];
  const contrast = theme === CONTRAST ? "" : (themes.get(CONTRAST)?.source ?? "");
  return [...own, source("large"), contrast && standsBy(contrast, own.join())]
    .filter((css) => css !== "")
    .join("\n");
}

/** The theme that a key puts on while one talks (browser/looks/contrast.ts). */
const CONTRAST = "contrast";

/**
 * On where the computer asks for more contrast, and where the script says so, which knows the rule by a kind of
 * medium that there is not. An accent was chosen for another ground: without it rules are ink.
 */
function standsBy(theme: string, before: string): string {
  const withoutAccent = before.includes("--accent:") && !theme.includes("--accent:");
  return `@media (prefers-contrast:more),chronodeck{${theme}${withoutAccent ? ":root{--accent:initial}" : ""}}`;
}
