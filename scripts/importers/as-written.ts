import { isList, type Value } from "./flow-text.js";

/** What is not written down where nothing is said of it: a reader takes it so. */
export const DEFAULTS: Readonly<Record<string, Value>> = {
  importance: 3,
  origin: "paper",
  approximate: false,
};

/** As a person would write it: without what goes without saying, and texts plain where there is one language. */
export function asWritten(value: Value, languages: readonly string[]): Value {
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => asWritten(item, languages));
  const keys = Object.keys(value).filter((key) => DEFAULTS[key] !== value[key]);
  const [key = ""] = keys;
  const only = value[key];
  if (keys.length === 1 && languages.length === 1 && key === languages[0] && only !== undefined)
    return only;
  const fields: Record<string, Value> = {};
  for (const name of keys) fields[name] = asWritten(value[name] ?? "", languages);
  return fields;
}
