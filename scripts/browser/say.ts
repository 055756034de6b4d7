/** Says one of the interface's sentences for the running deck, `live.` in the message files, with names filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** `words`: what the build embedded, by key without `live.`. A sentence that is not there is its key. */
export function sayer(words: Readonly<Record<string, string>>): Say {
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (name, value) => String(values[value] ?? name));
}
