/**
 * The words of the interface in one language, from `templates/messages/*.yaml`:
 * ICU message patterns by dotted key, such as `date.approximate: about {date}`.
 */
export interface Messages {
  readonly language: string;
  /** How numbers and plurals are written, such as `es-MX`: the file's `locale:`, or the language. */
  readonly locale: string;
  /** The text for a key; throws on a key that the file lacks, which is a bug of a template. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The patterns under a group, as they are, by key without the group's name: for the running deck, which fills in names alone. */
  under(group: string): Readonly<Record<string, string>>;
}
