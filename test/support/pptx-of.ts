import { openWorld } from "../../scripts/commands/world.js";
import { exportFiles } from "../../scripts/export.js";
import { EXPORTERS } from "../../scripts/exporters/index.js";
import type { Loss } from "../../scripts/model/loss.js";
import { prepare } from "../../scripts/prepare.js";
import { openPptx, type Pptx } from "./pptx.js";

export interface PptxOf {
  readonly bytes: Uint8Array;
  readonly pptx: Pptx;
  readonly losses: readonly Loss[];
}

/** A deck for PowerPoint of a lecture in one language, made without the command line. */
export async function pptxOf(root: string, audience: string): Promise<PptxOf> {
  const { world, builtIn } = openWorld();
  const request = {
    ...{ root, builtIn, draft: false, allowMissing: false, allLanguages: false, wanted: {} },
    ...({ size: "slide", fold: false, links: false, audiences: [audience] } as const),
    options: { outline: false, ratio: 2, steps: false },
    exporters: EXPORTERS.filter(({ format }) => format === "pptx"),
  };
  const { prepared, diagnostics } = prepare(request, world);
  if (!prepared) throw new Error(JSON.stringify(diagnostics));
  const print = () => Promise.reject(new Error("nothing is printed"));
  const made = await exportFiles(prepared, request, world, { print });
  const [content] = made.files.values();
  const [file] = made.exported;
  if (!file || made.files.size > 1 || !(content instanceof Uint8Array))
    throw new Error(JSON.stringify([...made.files.keys(), ...made.diagnostics]));
  return { bytes: content, pptx: openPptx(content), losses: file.losses };
}
