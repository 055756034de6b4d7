import os from "node:os";
import { findBrowserVersion } from "../host/assets.js";
import { mayWrite } from "../host/write-access.js";
import { DECK_FILE, readDeckFile } from "../parse/deck-file.js";
import { collector } from "../parse/report.js";
import type { World } from "../prepare.js";
import { FACES } from "../render/scene-css.js";

/** What one look at the machine found. */
export interface Finding {
  readonly id: string;
  /** `missing`: what only some need. */
  readonly state: "ok" | "missing" | "failed";
  readonly message: string;
  readonly hint?: string;
}

interface Place {
  /** The lecture's folder, absolute. */
  readonly root: string;
  /** The package's own. */
  readonly folder: string;
  /** The browser asked for. */
  readonly browser: string | undefined;
}

/** The oldest Node.js that runs us, as in package.json. */
const OLDEST_NODE = [20, 19] as const;

/** Looks at all that a lecture needs, in the order in which one would mend it. */
export async function examine(place: Place, world: World): Promise<readonly Finding[]> {
  return [
    versions(world),
    node(),
    languages(world),
    fonts(world),
    await pictures(),
    lecture(place, world),
    writing(place),
    await browser(place),
  ];
}

function versions({ assets }: World): Finding {
  const system = `${os.type()} ${os.release()}, ${os.arch()}`;
  return { id: "chronodeck", state: "ok", message: `${assets.version}  (${system})` };
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const message = `Node.js ${process.versions.node}`;
  if (!isOld) return { id: "node", state: "ok", message };
  const hint = `install Node.js ${OLDEST_NODE.join(".")} or newer, from https://nodejs.org`;
  return { id: "node", state: "failed", message, hint };
}

/** A Node.js made without languages says months in English alone. */
function languages({ assets }: World): Finding {
  const built = Object.keys(assets.precompiled.messages).map((file) =>
    file.replace(/^.*\/|\.yaml$/g, ""),
  );
  const known = Intl.DateTimeFormat.supportedLocalesOf(built);
  const message = `${built.join(", ")}: months and numbers in each`;
  if (known.length === built.length) return { id: "languages", state: "ok", message };
  const lost = built.filter((tag) => !known.includes(tag)).join(", ");
  const hint = "install a Node.js with all languages (full ICU), as that of nodejs.org is";
  return { id: "languages", state: "failed", message: `Node.js does not know ${lost}`, hint };
}

function fonts({ assets }: World): Finding {
  const needed = Object.keys(FACES).map((font) => `fonts/${font}.ttf`);
  const lost = needed.filter((file) => {
    try {
      return assets.read(file).length === 0;
    } catch {
      return true;
    }
  });
  const message = `${needed.length} for figures, ${assets.fonts.length} in decks; none of the machine's is used`;
  if (lost.length === 0) return { id: "fonts", state: "ok", message };
  return {
    id: "fonts",
    state: "failed",
    message: `not there: ${lost.join(", ")}`,
    hint: REINSTALL,
  };
}

const REINSTALL = "install chronodeck again; in its own repository run npm ci && npm run compile";

/** PNG is drawn by a library of machine code, which an install can leave out. */
async function pictures(): Promise<Finding> {
  try {
    const { Resvg } = await import("@resvg/resvg-js");
    new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>').render().asPng();
    return { id: "png", state: "ok", message: "timelines can be drawn as PNG" };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    const hint = "npm install @resvg/resvg-js, with optional dependencies; all else works without";
    return {
      id: "png",
      state: "missing",
      message: `timelines cannot be drawn as PNG: ${reason}`,
      hint,
    };
  }
}

function lecture({ root }: Place, { effects }: World): Finding {
  if (effects.kind(`${root}/${DECK_FILE}`) === undefined) {
    const hint = "make one with chronodeck init DIR, or name its folder with --root";
    return { id: "lecture", state: "missing", message: `none in ${root}`, hint };
  }
  const { facts, languages } = readDeckFile(root, effects, collector());
  if (!facts) {
    const hint = "chronodeck check says what is wrong with it";
    return { id: "lecture", state: "failed", message: `${DECK_FILE} cannot be read`, hint };
  }
  const title = facts.title[languages[0] ?? ""] ?? "";
  return { id: "lecture", state: "ok", message: `${title}  (${languages.join(", ")})` };
}

function writing({ root }: Place): Finding {
  const out = `${root}/out`;
  if (mayWrite(out))
    return { id: "writing", state: "ok", message: `files can be written to ${out}` };
  const hint = "give yourself the right to write there, or choose another folder with --out";
  return { id: "writing", state: "failed", message: `no file can be written to ${out}`, hint };
}

/** Started, since one that is there need not run. */
async function browser({ folder, browser }: Place): Promise<Finding> {
  const found = await findBrowserVersion(folder, browser);
  if ("version" in found) {
    const message = `${found.version} at ${found.path}`;
    return { id: "browser", state: "ok", message };
  }
  const [message = "", hint] = found.refused.split(/: (?=install )/);
  return {
    id: "browser",
    state: browser === undefined ? "missing" : "failed",
    message: `${message} (slides-pdf, handout and check --layout need one, nothing else does)`,
    ...(hint !== undefined && { hint }),
  };
}
