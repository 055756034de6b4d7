import Handlebars from "handlebars";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Precompiled, TemplateSpec } from "./precompiled.js";
import type { TemplateFile, TemplateSet } from "./template-set.js";

export type Helpers = Readonly<Record<string, (...values: never[]) => unknown>>;
export type Rendered = { readonly html: string } | { readonly problem: Diagnostic };

/** Compiled templates. Strict: a name that the context lacks is a problem with its place, not an empty string. */
export interface Templates {
  layout(name: string, context: object): Rendered;
  page(name: string, context: object): Rendered;
}

export interface TemplateSource {
  readonly set: TemplateSet;
  readonly precompiled: Precompiled;
  /** Compiles a template that is not built in. */
  readonly compile: (source: string) => TemplateSpec;
}

/** Templates ready to be filled; each is compiled when it is first used. */
export function openTemplates(
  { set, precompiled, compile }: TemplateSource,
  helpers: Helpers,
): Templates {
  const engine = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, helper as Handlebars.HelperDelegate);
  }
  const opened = new Map<TemplateFile, Handlebars.TemplateDelegate>();
  const open = (file: TemplateFile): Handlebars.TemplateDelegate => {
    const known = opened.get(file);
    if (known) return known;
    const ready = precompiled.templates[file.path];
    const template = engine.template(
      ready?.source === file.source ? ready.spec : compile(file.source),
    );
    opened.set(file, template);
    return template;
  };
  for (const [name, file] of set.partials) {
    // A strict failure knows its line but not its file, and a partial runs inside another template.
    engine.registerPartial(name, (context, options) =>
      tagged(file, () => open(file)(context, options)),
    );
  }
  const render = (file: TemplateFile | undefined, context: object): Rendered => {
    if (!file) throw new Error("render asked for a template that parse did not find");
    try {
      return { html: tagged(file, () => open(file)(context)) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  };
  return {
    layout: (name, context) => render(set.layouts.get(name), context),
    page: (name, context) => render(set.pages.get(name), context),
  };
}

/** An error on its way out of a template, with the file whose text failed. */
interface TemplateFailure extends Error {
  template?: TemplateFile;
}

function tagged(file: TemplateFile, run: () => string): string {
  try {
    return run();
  } catch (thrown) {
    const failure = thrown as TemplateFailure;
    failure.template ??= file;
    throw failure;
  }
}

function problemOf(thrown: unknown): Diagnostic {
  const failure = thrown as TemplateFailure;
  if (!failure.template) throw thrown;
  const place = placeOf(failure.template.source, failure) ?? { line: 1, column: 1 };
  return {
    id: "template",
    level: "error",
    message: wordsOf(failure),
    location: { file: failure.template.path, ...place },
    hint: "docs/architecture.md lists the names, helpers and partials there are",
  };
}

/** Handlebars' complaints in this project's form. */
function wordsOf({ message }: Error): string {
  const [first = "", second = ""] = message.split("\n");
  const name = /^"(.+)" not defined in /.exec(first)?.[1];
  if (name !== undefined) return `expected a name that the slide has, got ${name}`;
  const helper =
    /unknown helper (\S+)/.exec(first)?.[1] ?? /^Missing helper: "(.+)"/.exec(first)?.[1];
  if (helper !== undefined) return `expected a known helper, got ${helper}`;
  const partial = /^The partial (\S+) could not be found/.exec(first)?.[1];
  if (partial !== undefined) return `expected a partial of templates/partials, got ${partial}`;
  if (/^Parse error on line/.test(first)) return `expected Handlebars, got ${second.trim()}`;
  if (/call stack/.test(first)) return "expected an end, got a partial that includes itself";
  return first.replace(/ - \d+:\d+$/, "");
}

function placeOf(source: string, reason: Error): { line: number; column: number } | undefined {
  const { lineNumber, column } = reason as { lineNumber?: number; column?: number };
  if (typeof lineNumber === "number") return { line: lineNumber, column: (column ?? 0) + 1 };
  const parse = /^Parse error on line (\d+)/.exec(reason.message);
  if (parse) return { line: Number(parse[1]), column: 1 };
  const partial = /^The partial (\S+) could not be found/.exec(reason.message)?.[1];
  const at = partial === undefined ? -1 : source.indexOf(partial);
  if (at < 0) return undefined;
  const open = source.lastIndexOf("{{", at);
  const before = source.slice(0, open).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
