import path from "node:path";

/** What a search for a browser may ask of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly isFile: (file: string) => boolean;
}

/** A browser that is there, or why the one asked for cannot be taken, or neither. */
export type Found = { readonly path: string } | { readonly refused: string } | undefined;

/** Chrome, Chromium and Edge where their installers put them; names on the path for Linux. */
const ON_LINUX = [
  ...["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
  ...["microsoft-edge", "microsoft-edge-stable"],
] as const;
const ON_MAC = ["Google Chrome", "Chromium", "Microsoft Edge"] as const;
const ON_WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
] as const;

/** The browser asked for, that of CHROME_PATH, or the first one on the machine. */
export function findBrowser(asked: string | undefined, machine: Machine): Found {
  const { env, isFile } = machine;
  if (asked !== undefined) return named(asked, "--browser", machine);
  if (env.CHROME_PATH) return named(env.CHROME_PATH, "CHROME_PATH", machine);
  const there = candidates(machine).find(isFile);
  return there === undefined ? undefined : { path: there };
}

function named(file: string, by: string, { isFile }: Machine): Found {
  if (isFile(file)) return { path: file };
  return {
    refused: `${by}: expected a browser's program, got ${file || "an empty text"}; without it, Chrome, Chromium or Edge of the machine are tried`,
  };
}

function candidates({ env, platform }: Machine): readonly string[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return ON_WINDOWS.flatMap((name) =>
      roots.flatMap((root) => (root ? [path.win32.join(root, name)] : [])),
    );
  }
  if (platform === "darwin") {
    const roots = ["/Applications", ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return ON_MAC.flatMap((name) =>
      roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return ON_LINUX.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}
