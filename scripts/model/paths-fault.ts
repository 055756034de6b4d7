const ENDINGS = /\.(yaml|md|txt|hbs|css|svg|png|jpe?g|webp|gif|woff2?|ttf|otf)$/i;
const FOLDERS = /^(slides|timeline-data|templates)\//;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f\\:*?"<>|]/;

/** The first path, with forward slashes, that cannot be written into a lecture's folder on every system, and why. */
export function pathsFault(
  paths: readonly string[],
): { readonly path: string; readonly reason: string } | undefined {
  // Some systems do not tell large letters from small, or accents written in two ways.
  const known = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.normalize("NFC").toLowerCase().split("/");
    const reason = faultOf(path, parts);
    if (reason) return { path, reason };
    if (known.has(parts.join("/"))) return { path, reason: "another file has the same name" };
    known.add(parts.join("/"));
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join("/"));
  }
  const path = paths.find((one) => folders.has(one.normalize("NFC").toLowerCase()));
  return path === undefined ? undefined : { path, reason: "a folder has the same name" };
}

function faultOf(path: string, parts: readonly string[]): string | undefined {
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "it is an absolute path";
  if (parts.includes("..")) return "it leads out of the folder";
  if (UNSAFE.test(path)) return "it has a character that not every system can write";
  if (parts.some((part) => part === "" || part.startsWith(".")))
    return "a part of it is hidden or empty";
  if (parts.some((part) => DEVICE.test(part))) return "a part of it is the name of a device";
  if (parts.some((part) => /[. ]$/.test(part))) return "a part of it ends in a dot or a space";
  if (!FOLDERS.test(path) || !ENDINGS.test(path)) return "no lecture has such a file";
  return undefined;
}
