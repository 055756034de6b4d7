import type { Effects } from "../model/effects.js";

export interface TemplateFile {
  /** As diagnostics name it: relative to the lecture's folder where it stands there. */
  readonly path: string;
  readonly source: string;
}

/** Everything under `templates/`, by name without ending: the built-in files, each overridden by the lecture's of the same name. */
export interface TemplateSet {
  readonly pages: ReadonlyMap<string, TemplateFile>;
  readonly layouts: ReadonlyMap<string, TemplateFile>;
  readonly partials: ReadonlyMap<string, TemplateFile>;
  readonly themes: ReadonlyMap<string, TemplateFile>;
  readonly messages: ReadonlyMap<string, TemplateFile>;
  readonly styles: ReadonlyMap<string, TemplateFile>;
  /** Styles that only decks with such a look have. */
  readonly looks: ReadonlyMap<string, TemplateFile>;
}

const KINDS = {
  pages: { folder: "", ending: ".hbs" },
  layouts: { folder: "layouts/", ending: ".hbs" },
  partials: { folder: "partials/", ending: ".hbs" },
  themes: { folder: "themes/", ending: ".css" },
  messages: { folder: "messages/", ending: ".yaml" },
  styles: { folder: "styles/", ending: ".css" },
  looks: { folder: "looks/", ending: ".css" },
} as const;

/** Reads both folders; either may be absent. */
export function readTemplates(effects: Effects, builtIn: string, lecture: string): TemplateSet {
  const files = new Map<string, TemplateFile>();
  const decoder = new TextDecoder();
  for (const root of builtIn === lecture ? [lecture] : [builtIn, lecture]) {
    for (const name of effects.list(root)) {
      const bytes = effects.read(`${root}/${name}`);
      if (bytes) files.set(name, { path: `templates/${name}`, source: decoder.decode(bytes) });
    }
  }
  const of = (kind: keyof typeof KINDS): ReadonlyMap<string, TemplateFile> => {
    const { folder, ending } = KINDS[kind];
    return new Map(
      [...files]
        .filter(
          ([name]) =>
            name.startsWith(folder) &&
            name.endsWith(ending) &&
            !name.slice(folder.length).includes("/"),
        )
        .map(([name, file]) => [name.slice(folder.length, -ending.length), file]),
    );
  };
  return {
    pages: of("pages"),
    layouts: of("layouts"),
    partials: of("partials"),
    themes: of("themes"),
    messages: of("messages"),
    styles: of("styles"),
    looks: of("looks"),
  };
}

/** The style sheets, which follow one another in the order of their names. */
export function sortedStyles({ styles }: TemplateSet): readonly string[] {
  return [...styles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { source }]) => source);
}
