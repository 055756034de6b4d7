/** The first names of a list, as a sentence has them. */
export function someOf(names: readonly string[] = []): string {
  const some = names.slice(0, 3).map((name) => `“${name}”`);
  return some.join(", ") + (names.length > 3 ? ` and ${names.length - 3} more` : "");
}
