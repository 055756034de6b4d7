/* Part of the compile step: the built-in templates and messages, ready to use. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Handlebars from "handlebars";
import { patternsOf } from "../render/messages.js";
import { TEMPLATE_OPTIONS } from "../render/precompiled.js";

/** Writes a CommonJS module: reading it as JavaScript is faster than parsing it as JSON. */
export function precompile(templates: string, target: string): void {
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" }).map((name) =>
    name.split(path.sep).join("/"),
  );
  const entry = (name: string, made: (source: string) => string) => {
    const source = readFileSync(path.join(templates, name), "utf8");
    return `${JSON.stringify(`templates/${name}`)}:{source:${JSON.stringify(source)},${made(source)}}`;
  };
  const compiled = files
    .filter((name) => name.endsWith(".hbs"))
    .map((name) =>
      entry(name, (source) => `spec:${Handlebars.precompile(source, TEMPLATE_OPTIONS)}`),
    );
  const messages = files
    .filter((name) => name.startsWith("messages/"))
    .map((name) => entry(name, (source) => `patterns:${JSON.stringify(patternsOf(source))}`));
  writeFileSync(target, `module.exports={templates:{${compiled}},messages:{${messages}}};\n`);
}
