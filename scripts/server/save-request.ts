import type { SaveRequest } from "../model/dev-plan.js";
import { isRecord } from "../model/is-record.js";
import { parsedJson } from "../model/parsed-json.js";

/** Letters of a title; nobody reads a longer one in a list. */
const LONGEST = 200;

/** What a page asks to be saved; undefined where it is anything else. */
export function saveRequest(text: string): SaveRequest | undefined {
  const value = parsedJson(text);
  if (!isRecord(value) || typeof value.address !== "string") return undefined;
  const { address, as } = value;
  if (as === undefined) return { address };
  if (!isRecord(as) || typeof as.name !== "string" || typeof as.replace !== "boolean")
    return undefined;
  const { name, replace, title } = as;
  if (!isRecord(title)) return undefined;
  const titles = Object.entries(title).flatMap(([language, words]): [string, string][] => {
    const isTitle = typeof words === "string" && words.trim() !== "" && words.length <= LONGEST;
    return isTitle && /^[A-Za-z0-9-]+$/.test(language) ? [[language, words.trim()]] : [];
  });
  if (titles.length === 0 || titles.length !== Object.keys(title).length) return undefined;
  return { address, as: { name, replace, title: Object.fromEntries(titles) } };
}
