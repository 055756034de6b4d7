import path from "node:path";
import { explain } from "../explain.js";
import { hasErrors } from "../model/diagnostic.js";
import { explanationJson, matrixJson } from "./explain-json.js";
import { explanationText, matrixText } from "./explain-text.js";
import { readMinutes } from "./minutes-flag.js";
import { report, type Terminal } from "./terminal.js";
import { unknownNames } from "./unknown-names.js";
import { openWorld } from "./world.js";

interface ExplainOptions {
  readonly root: string;
  readonly lang?: string;
  readonly minutes?: string;
}

/** Prints what is in a deck, what is out, and why; without a name, all audiences side by side. Returns the exit code. */
export function explainCommand(
  audience: string | undefined,
  options: ExplainOptions,
  terminal: Terminal,
): number {
  const minutes = readMinutes(options.minutes);
  if (typeof minutes === "object") {
    terminal.err(`${minutes.usage}\n`);
    return 2;
  }
  const { world, builtIn } = openWorld();
  const asked = {
    ...(audience !== undefined && { audiences: [audience] }),
    ...(options.lang !== undefined && { languages: [options.lang] }),
  };
  // What is not proved or translated yet is the concern of check; here time is.
  const { lecture, explanations, diagnostics } = explain(
    {
      root: path.resolve(options.root),
      builtIn,
      draft: true,
      ...asked,
      ...(minutes !== undefined && { minutes }),
    },
    world,
  );
  const usage = unknownNames(lecture, {
    ...(asked.audiences && { audience: asked.audiences }),
    ...(asked.languages && { lang: asked.languages }),
  });
  if (usage) {
    terminal.err(`${usage}\n`);
    return 2;
  }
  report(
    diagnostics.filter(({ level }) => level === "error"),
    terminal,
  );
  if (!lecture || explanations.length === 0) return 1;
  const code = hasErrors(diagnostics) ? 1 : 0;
  const [first] = explanations;
  if (audience === undefined || !first) {
    const json = () => `${JSON.stringify(matrixJson(explanations), null, 2)}\n`;
    terminal.out(terminal.json ? json() : matrixText(lecture, explanations));
    return code;
  }
  const title = lecture.audiences.find(({ id }) => id === audience)?.title[first.report.language];
  terminal.out(
    terminal.json
      ? `${JSON.stringify(explanationJson(first), null, 2)}\n`
      : explanationText(first, title ?? audience),
  );
  return code;
}
