/** Of refusals that Node words for itself and not for the user. */
const IN_WORDS: Readonly<Record<string, string>> = {
  EEXIST: "expected a folder, got a file",
  ENOTDIR: "expected a folder, got a file",
  EISDIR: "expected a file, got a folder",
  ENOSPC: "the disk is full; nothing was replaced",
  EDQUOT: "there is no more room for you on this disk; nothing was replaced",
  EFBIG: "the file is larger than this disk or account allows; nothing was replaced",
  EROFS: "the disk cannot be written to",
  EACCES: "you may not read or write it",
  EPERM: "you may not write it, or another program has it open",
  EBUSY: "another program has it open; close it there and try again",
};

/** What the operating system refused, in words, after the path; undefined for any other error. */
export function systemWords(error: unknown): string | undefined {
  const { code, message, path } = error as {
    readonly code?: string;
    readonly message: string;
    readonly path?: string;
  };
  if (!code || !path) return undefined;
  return `${path}: ${IN_WORDS[code] ?? message.replace(/^\w+: |, \w+( '.*)?$/gs, "")}`;
}
