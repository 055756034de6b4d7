import { startBrowser } from "./browser-process.js";
import { browserProgram } from "./browser-program.js";
import { inTime } from "./in-time.js";

/** Milliseconds for a start; an old machine takes ten seconds. */
const LIMIT = 20_000;

/** The browser that would print, started once to be sure, or why there is none. */
export async function browserVersion(
  asked: string | undefined,
): Promise<{ readonly path: string; readonly version: string } | { readonly refused: string }> {
  const program = await browserProgram(asked, "to print with");
  if ("refused" in program) return program;
  const browser = startBrowser(program.path);
  try {
    const { product } = await inTime(
      Promise.race([browser.send("Browser.getVersion"), browser.ended]),
      LIMIT,
    );
    return { path: program.path, version: String(product) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `expected ${program.path} to start, got: ${reason}` };
  } finally {
    await browser.close();
  }
}
