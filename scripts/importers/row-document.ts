import type { Path, YamlDocument } from "../parse/yaml-node.js";
import type { EventSpec } from "./event-spec.js";

/** What an entry is to say as a document, for the checks that read one; its places are those of the file that it came from. */
export function rowDocument(
  whole: Readonly<Record<string, unknown>>,
  { at }: Pick<EventSpec, "at">,
): YamlDocument {
  const valueAt = (path: Path) =>
    path.reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
      whole,
    );
  return {
    value: whole,
    locate: at,
    locateKey: at,
    written: (path) => {
      const value = valueAt(path);
      return value === undefined || typeof value === "object" ? undefined : String(value);
    },
    comment: () => undefined,
  };
}
