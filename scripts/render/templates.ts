import Handlebars from "handlebars";
import type { Diagnostic } from "../model/diagnostic.js";
import type { TemplateFile, TemplateSet } from "./template-set.js";

export type Helpers = Readonly<Record<string, (...values: never[]) => unknown>>;
export type Rendered = { readonly html: string } | { readonly problem: Diagnostic };

/** Compiled templates. Strict: a name that the context lacks is a problem with its place, not an empty string. */
export interface Templates {
  layout(name: string, context: object): Rendered;
  page(name: string, context: object): Rendered;
}

export function compileTemplates(set: TemplateSet, helpers: Helpers): Templates {
  const engine = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, helper as Handlebars.HelperDelegate);
  const options: CompileOptions = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  };
  for (const [name, file] of set.partials) {
    // A strict failure knows its line but not its file, and a partial runs inside another template.
    const template = engine.compile(file.source, options);
    engine.registerPartial(name, (context, runtime) =>
      tagged(file, () => template(context, runtime)),
    );
  }
  const compiled = new Map<TemplateFile, Handlebars.TemplateDelegate>();
  const render = (file: TemplateFile | undefined, context: object): Rendered => {
    if (!file) throw new Error("render asked for a template that parse did not find");
    let template = compiled.get(file);
    if (!template) compiled.set(file, (template = engine.compile(file.source, options)));
    const run = template;
    try {
      return { html: tagged(file, () => run(context)) };
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
  const place = failure.template && placeOf(failure.template.source, failure);
  // What is not Handlebars' own complaint about a template is a bug of ours.
  if (!failure.template || !place) throw thrown;
  return {
    id: "template",
    level: "error",
    message: failure.message.replace(/ - \d+:\d+$/, "").split("\n")[0] ?? "",
    location: { file: failure.template.path, ...place },
    hint: "compare the name with the fields that the layout's first line lists and docs/architecture.md explains",
  };
}

function placeOf(source: string, reason: Error): { line: number; column: number } | undefined {
  const { lineNumber, column } = reason as { lineNumber?: number; column?: number };
  if (typeof lineNumber === "number") return { line: lineNumber, column: (column ?? 0) + 1 };
  const parse = /^Parse error on line (\d+)/.exec(reason.message);
  if (parse) return { line: Number(parse[1]), column: 1 };
  const partial = /^The partial (\S+) could not be found/.exec(reason.message);
  if (!partial) return undefined;
  const before = source
    .slice(0, source.search(new RegExp(`\\{\\{#?>\\s*${partial[1]}\\b`)))
    .split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
