import ICAL from "ical.js";

/** A property of a calendar. */
export interface IcsProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Decoded; a property may have several, as categories do. */
  readonly values: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A component, such as an event, with its own properties; those of what stands in it are not among them. */
export interface IcsComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly IcsProperty[];
}

export interface IcsFile {
  /** In the order in which they begin. */
  readonly components: readonly IcsComponent[];
  /** Lines that are none, as they stand. */
  readonly wrong: readonly { readonly line: number; readonly text: string }[];
  /** Begun and never ended. */
  readonly open: readonly IcsComponent[];
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads line by line, each by itself, so that one that is wrong loses no other. Of what stands within an event, such
 * as its alarms, nothing is taken.
 */
export function icsFile(source: string): IcsFile {
  const components: IcsComponent[] = [];
  const wrong: Line[] = [];
  const stack: { component: IcsComponent; properties: IcsProperty[] }[] = [];
  for (const { text, line } of unfolded(source)) {
    const [, word = "", name = ""] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text) ?? [];
    if (word.toUpperCase() === "BEGIN") {
      const properties: IcsProperty[] = [];
      // One that begins within another of its kind: that one was never ended.
      const component = { name: name.toUpperCase(), line, properties };
      components.push(component);
      stack.push({ component, properties });
    } else if (word) {
      const at = stack.findLastIndex(({ component }) => component.name === name.toUpperCase());
      if (at >= 0) stack.length = at;
    } else {
      const property = propertyOf(text, line);
      if (property) stack.at(-1)?.properties.push(property);
      else wrong.push({ text, line });
    }
  }
  return { components, wrong, open: stack.map(({ component }) => component) };
}

/** Lines as they were before they were folded: what begins with a blank goes on with the line before it. */
function* unfolded(source: string): Generator<Line> {
  let last: Line | undefined;
  for (const [index, text] of source.split("\n").entries()) {
    if (/^[ \t]/.test(text) && last) last = { ...last, text: last.text + text.slice(1) };
    else {
      if (last && last.text.trim() !== "") yield last;
      last = { text, line: index + 1 };
    }
  }
  if (last && last.text.trim() !== "") yield last;
}

function propertyOf(text: string, line: number): IcsProperty | undefined {
  // The library takes any text before a colon for a name.
  if (!/^[A-Za-z0-9-]+[;:]/.test(text)) return undefined;
  try {
    const [name, parameters, , ...values] = ICAL.parse.property(text) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    const given = Object.entries(parameters).map(([key, value]) => [key, said(value)]);
    return {
      ...{ name: name.toUpperCase(), line, values: values.map(said) },
      parameters: Object.fromEntries(given) as Readonly<Record<string, string>>,
    };
  } catch {
    return undefined;
  }
}

/** A rule of repetition comes as an object. */
function said(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
