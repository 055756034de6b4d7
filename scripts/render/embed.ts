import { scriptText } from "./script.js";

/** What a page embeds beside its words. */
export interface Embedded {
  readonly styles: string;
  readonly script: string;
  readonly timelineScript: string;
}

/**
 * Names under which a template puts in what is embedded. Something stands in for it
 * until the end: fonts are chosen by what the finished page says, and libraries of
 * half a megabyte need not go through the templates. No slide can contain it: the
 * fingerprint depends on what they say.
 */
export function places(fingerprint: string): Embedded {
  const place = (name: string) => `/*${fingerprint}:${name}*/`;
  return {
    styles: place("styles"),
    script: place("script"),
    timelineScript: place("timelineScript"),
  };
}

/** The page with everything in its place. */
export function embed(page: string, fingerprint: string, parts: Embedded): string {
  const { styles, script, timelineScript } = places(fingerprint);
  return page
    .replace(styles, () => parts.styles.replace(/<\/(style)/gi, "<\\/$1"))
    .replace(script, () => scriptText(parts.script))
    .replace(timelineScript, () => scriptText(parts.timelineScript));
}
