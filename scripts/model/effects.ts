/** What a path leads to; `device` stands for pipes and sockets too. */
export type PathKind = "file" | "folder" | "device";

/** What the tool needs from the world; `host/` implements it, tests may fake it. */
export interface Effects {
  /** Files below a folder, links to files too, as paths relative to it with forward slashes, sorted; empty where there is no such folder. */
  list(folder: string): readonly string[];
  /** The bytes, or undefined where there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** What stands there, links followed; undefined where nothing does. */
  kind(path: string): PathKind | undefined;
  /** Size in bytes, or undefined where there is no such file. */
  size(path: string): number | undefined;
  /** Replaces files by path, each as a whole and none before all are on the disk: temporary files beside them, fsync, then renames. */
  write(files: ReadonlyMap<string, string | Uint8Array>): void;
}
