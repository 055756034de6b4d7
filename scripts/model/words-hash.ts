/**
 * Eleven digits of base 36 over the words, wherever their lines break: two rounds of
 * multiplication as in MurmurHash, since a lecture is hashed whole at each build.
 */
export function wordsHash(text: string): string {
  const words = /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, "0");
}
