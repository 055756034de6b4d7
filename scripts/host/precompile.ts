/* Part of the compile step: the built-in templates and messages, ready to use. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Handlebars from "handlebars";
import { patternsOf } from "../render/messages.js";
import { TEMPLATE_OPTIONS } from "../render/precompiled.js";

/** Writes `templates.cjs`, since reading it as JavaScript is faster than parsing it as JSON, and `assets/messages.json`. */
export function precompile(templates: string, dist: string): void {
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" }).map((name) =>
    name.split(path.sep).join("/"),
  );
  const sourceOf = (name: string) => readFileSync(path.join(templates, name), "utf8");
  const compiled = files
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => {
      const source = sourceOf(name);
      const spec = Handlebars.precompile(source, TEMPLATE_OPTIONS);
      return `${JSON.stringify(`templates/${name}`)}:{source:${JSON.stringify(source)},spec:${spec}}`;
    });
  const messages = files
    .filter((name) => name.startsWith("messages/"))
    .map((name) => {
      const source = sourceOf(name);
      return [`templates/${name}`, { source, patterns: patternsOf(source) }];
    });
  writeFileSync(path.join(dist, "templates.cjs"), `module.exports={${compiled}};\n`);
  writeFileSync(
    path.join(dist, "assets", "messages.json"),
    JSON.stringify(Object.fromEntries(messages)),
  );
}
