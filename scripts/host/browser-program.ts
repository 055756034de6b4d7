import { statSync } from "node:fs";
import { findBrowser } from "./find-browser.js";

/** The program of a browser: the one asked for, one of the machine, or the one that comes as a package. Else a reason in words; `use`: "to print with". */
export async function browserProgram(
  asked: string | undefined,
  use: string,
): Promise<{ readonly path: string } | { readonly refused: string }> {
  const found = findBrowser(asked, { env: process.env, platform: process.platform, isFile });
  if (found) return found;
  const program = await packaged();
  return program === undefined ? { refused: noBrowser(use) } : { path: program };
}

function noBrowser(use: string): string {
  return `expected a browser ${use}, got none: install Chrome, Chromium or Edge, or run \`npm install @sparticuz/chromium\`; a browser elsewhere is named with --browser PATH or in CHROME_PATH`;
}

/** The browser that comes as a package, where it is installed. */
async function packaged(): Promise<string | undefined> {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
