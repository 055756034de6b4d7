import type { JsonSchema } from "./model/json-schema.js";
import { jsonSchema } from "./parse/json-schema.js";
import { FILE_SCHEMAS } from "./parse/schemas.js";
import type { Assets } from "./render/assets.js";
import { messagesSchema } from "./render/messages-schema.js";

/** Where a lecture keeps its schemas. */
export const SCHEMAS_FOLDER = ".schemas";

export interface NamedSchema {
  readonly name: string;
  /** Where such files stand in a lecture: a path, or a pattern with `*`. */
  readonly files: string;
  readonly schema: JsonSchema;
}

/** A schema for every kind of file that people write in a lecture. */
export function allSchemas({ precompiled }: Pick<Assets, "precompiled">): readonly NamedSchema[] {
  const english = precompiled.messages["templates/messages/en.yaml"]?.patterns ?? {};
  return [
    ...FILE_SCHEMAS.map((kind) => ({
      ...{ name: kind.name, files: kind.files },
      schema: jsonSchema(kind),
    })),
    { name: "messages", files: "templates/messages/*.yaml", schema: messagesSchema(english) },
  ];
}

/** A schema's file → its text. */
export function schemaFiles(schemas: readonly NamedSchema[]): ReadonlyMap<string, string> {
  return new Map(schemas.map(({ name, schema }) => [`${name}.json`, schemaText(schema)]));
}

export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/**
 * What makes editors complete a lecture's files and mark errors in them: the schemas, and settings that say which file
 * each is for. Path in the lecture → text. Slides are Markdown: no editor looks into their front matter.
 */
export function editorFiles(schemas: readonly NamedSchema[]): ReadonlyMap<string, string> {
  const yaml = schemas.filter(({ files }) => files.endsWith(".yaml"));
  const settings = {
    "yaml.schemas": Object.fromEntries(
      yaml.map(({ name, files }) => [`./${SCHEMAS_FOLDER}/${name}.json`, files]),
    ),
    "files.associations": { "*.hbs": "handlebars" },
  };
  const extensions = { recommendations: ["redhat.vscode-yaml"] };
  return new Map([
    ...[...schemaFiles(schemas)].map(
      ([file, text]) => [`${SCHEMAS_FOLDER}/${file}`, text] as const,
    ),
    [".vscode/settings.json", `${JSON.stringify(settings, null, 2)}\n`],
    [".vscode/extensions.json", `${JSON.stringify(extensions, null, 2)}\n`],
  ]);
}

/** The line at the head of a file by which other editors find its schema (yaml-language-server). */
export function schemaLine(name: string, file: string): string {
  const up = "../".repeat(file.split("/").length - 1);
  return `# yaml-language-server: $schema=${up}${SCHEMAS_FOLDER}/${name}.json`;
}
