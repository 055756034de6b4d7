import { buildDecks } from "./build.js";
import {
  type ExportedFile,
  type ExportRequest,
  type ExportResult,
  exportFiles,
  type Helpers,
} from "./export.js";
import { archiveOf } from "./exporters/archive.js";
import { EXPORTERS } from "./exporters/index.js";
import { FIGURE_PAGES } from "./layout/figure-sizes.js";
import { type Diagnostic, distinct, hasErrors } from "./model/diagnostic.js";
import { type Prepared, pairs, type World } from "./prepare.js";
import type { Download } from "./render/index-page.js";
import type { Share } from "./render/share.js";

export interface PublishRequest extends ExportRequest {
  /** Where the folder will stand, with a slash at its end; empty where nobody has said it. */
  readonly address: string;
}

/** Name of the archive, and of the folder in it. */
const ARCHIVE = "lecture";

/**
 * Decks, what is exported of them, and the page that leads to all of it; for others with
 * pictures for links and an archive of the whole. Writes nothing.
 */
export async function publish(
  prepared: Prepared,
  request: PublishRequest,
  world: World,
  helpers: Helpers,
): Promise<ExportResult> {
  const made = await exportFiles(prepared, request, world, helpers);
  if (hasErrors(made.diagnostics)) return made;
  const previews = request.forOthers
    ? await linkPictures(prepared, request, world, helpers)
    : undefined;
  const { width, height } = FIGURE_PAGES.preview;
  const share: Share | undefined = previews && {
    ...{ address: request.address, width, height },
    pictures: new Map(
      [...previews.pictures.keys()].map((language) => [language, pictureName(language)]),
    ),
  };
  const built = buildDecks(
    prepared,
    { ...request, carry: true, downloads: made.exported.map(inGroup), ...(share && { share }) },
    world,
  );
  const files = new Map<string, string | Uint8Array>([...built.files, ...made.files]);
  for (const [language, picture] of previews?.pictures ?? [])
    files.set(pictureName(language), picture);
  if (request.forOthers && built.pageOf) {
    const name = `${ARCHIVE}.zip`;
    const content = archiveOf(ARCHIVE, files);
    files.set(name, content);
    const page = built.pageOf({ file: name, bytes: content.byteLength });
    if ("html" in page) files.set("index.html", page.html);
  }
  const decks = built.decks.map(
    ({ audience, lang, file, bytes }): ExportedFile => ({
      ...{ format: "deck", audience, lang, file, bytes, losses: [] },
    }),
  );
  return {
    files,
    exported: [...decks, ...made.exported],
    diagnostics: distinct([
      ...made.diagnostics,
      ...(previews?.diagnostics ?? []),
      ...built.diagnostics,
    ]),
    ...(made.refused !== undefined && { refused: made.refused }),
  };
}

function inGroup(file: ExportedFile): Download {
  const group = EXPORTERS.find(({ format }) => format === file.format)?.group;
  return { ...file, group: group ?? "data" };
}

/** By language: the timeline of the first audience that is told of an event, in the size of a link's picture. */
async function linkPictures(
  prepared: Prepared,
  request: PublishRequest,
  world: World,
  helpers: Helpers,
): Promise<{
  readonly pictures: ReadonlyMap<string, string | Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const png = EXPORTERS.filter(({ format }) => format === "png");
  const pictures = new Map<string, string | Uint8Array>();
  const problems: Diagnostic[] = [];
  for (const { audience, language } of pairs(prepared, request)) {
    if (pictures.has(language)) continue;
    const { files, diagnostics } = await exportFiles(
      prepared,
      {
        ...request,
        ...{ exporters: png, size: "preview", audiences: [audience.id], languages: [language] },
        options: { ...request.options, ratio: 1 },
      },
      world,
      { print: helpers.print },
    );
    for (const picture of files.values()) pictures.set(language, picture);
    // An audience that is told of no event has no picture; all else is no reason to write nothing.
    for (const found of diagnostics)
      if (found.id !== "no-events") problems.push({ ...found, level: "warning" });
  }
  return { pictures, diagnostics: problems };
}

function pictureName(language: string): string {
  return `preview.${language}.png`;
}
