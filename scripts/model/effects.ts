/** What the tool needs from the world; `host/` implements it, tests may fake it. */
export interface Effects {
  /** Files below a folder, as paths relative to it with forward slashes, sorted; empty where there is no such folder. */
  list(folder: string): readonly string[];
  /** The bytes, or undefined where there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** Size in bytes, or undefined where there is no such file. */
  size(path: string): number | undefined;
  /** Replaces the file as a whole: temporary file beside it, fsync, rename. */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
}
