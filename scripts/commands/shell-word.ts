/** A word as a shell takes it, nothing in it read as anything else: for commands that we print. */
export function shellWord(word: string, platform: string = process.platform): string {
  if (/^[\w./-]+$/.test(word)) return word;
  // No name of a file on Windows has this mark, and its shells do not agree on the other one.
  return platform === "win32" ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
