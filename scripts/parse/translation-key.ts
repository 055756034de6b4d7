import type { Mention } from "./mentions.js";

/**
 * The name of a text for people, in diagnostics and in the lock: its file, then the ids
 * and keys that lead to it, such as `events treaty title` or `figures trade values 2 label`.
 */
export function translationKey({ document, path }: Pick<Mention, "document" | "path">): string {
  const { file } = document.locate([]);
  const stem = file.replace(/^.*?\//, "").replace(/\.yaml$/, "");
  let value: unknown = document.value;
  const steps = path.map((step) => {
    value = (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step];
    if (typeof step !== "number") return String(step);
    const { id } = (value ?? {}) as { readonly id?: unknown };
    return typeof id === "string" ? id : String(step + 1);
  });
  return [stem, ...steps].join(" ");
}
