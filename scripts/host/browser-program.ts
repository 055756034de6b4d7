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
  return typeof program === "string" ? { path: program } : { refused: noBrowser(use, program.why) };
}

function noBrowser(use: string, why: string): string {
  return `expected a browser ${use}, got none${why}: install Chrome, Chromium or Edge, or run \`npm install @sparticuz/chromium\`; a browser elsewhere is named with --browser PATH or in CHROME_PATH`;
}

/** The browser that comes as a package, or why it cannot be had where it is installed. */
async function packaged(): Promise<string | { readonly why: string }> {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { why: code === "ERR_MODULE_NOT_FOUND" ? "" : ` (that of a package: ${message})` };
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
