import type { Looks } from "../model/lecture.js";
import type { TemplateSet } from "./template-set.js";

/** What a look asks for beside the common styles: the theme, then what the audience wants otherwise. */
export function looksCss(
  { theme, accent, logo, footer, textSize }: Looks<string>,
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
    textSize === "large" ? source("large") : "",
  ]
    .filter((css) => css !== "")
    .join("\n");
}
