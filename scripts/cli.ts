import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { CheckOptions } from "./commands/check.js";
import type { ExportCommand } from "./commands/export.js";
import type { ImportOptions } from "./commands/import.js";
import type { InitOptions } from "./commands/init.js";
import type { Terminal } from "./commands/terminal.js";
import { systemWords } from "./model/system-words.js";

interface Common extends Plain {
  readonly root: string;
}

interface Plain {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  ...value.split(",").map((name) => name.trim()),
];

const append = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  value,
];

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new InvalidArgumentError("expected a whole number from 0 to 65535.");
  }
  return number;
}

const program = new Command("chronodeck")
  .description("Turns the dated events of a paper into a lecture.")
  .version("0.1.0", "--version", "print the version")
  .exitOverride()
  .showHelpAfterError("(chronodeck --help lists the commands and options)");

function verb(name: string, description: string): Command {
  return plainVerb(name, description).option("--root <dir>", "the lecture's folder", ".");
}

/** That works on what it is given and on no lecture's folder. */
function plainVerb(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--json", "print the result as JSON")
    .option("--quiet", "print errors only")
    .option("--no-color", "print without colours");
}

verb("build", "write the decks and the page that leads to them")
  .option("--audience <name>", "only this audience; may be given more than once", collect)
  .option("--lang <tag>", "only this language; may be given more than once", collect)
  .option("--out <dir>", "where to write (default: out/ in the lecture's folder)")
  .option("--minutes <number>", "how long the talk is, in place of what the audience says")
  .option("--draft", "build although evidence is missing or changed, and say so on the slides")
  .option("--allow-missing", "show what is not translated in the first language, and say so")
  .action(
    async (
      options: Common & {
        audience?: readonly string[];
        lang?: readonly string[];
        out?: string;
        minutes?: string;
        draft?: boolean;
        allowMissing?: boolean;
      },
    ) => {
      const { buildCommand } = await import("./commands/build.js");
      process.exitCode = buildCommand(options, terminal(options));
    },
  );

verb("export", "write the timeline as a figure or as data, or the decks for others")
  .argument("[format...]", "svg, png, pdf …; --list says what there is")
  .option("--list", "print the formats, a line each")
  .option("--all", "export every format, and write the decks and the page that leads to all of it")
  .option("--audience <name>", "only this audience; may be given more than once", collect)
  .option("--lang <tag>", "only this language; may be given more than once", collect)
  .option("--out <dir>", "where to write (default: out/ in the lecture's folder)")
  .option("--allow-missing", "show what is not translated in the first language, and say so")
  .option(
    "--site <dir>",
    "write the folder for others: every deck without notes and answers, the formats, and a zip of all",
  )
  .option("--url <address>", "where that folder will stand, for what pages show of a link to it")
  .option(
    "--size <name>",
    "of a figure: slide, wide, a4, a3, poster, column or preview (default: slide)",
  )
  .option("--theme <name>", "colours of a figure (default: the audience's theme)")
  .option("--lanes <names>", "only events of these lanes", collect)
  .option("--events <ids>", "only these events", collect)
  .option("--from <date>", "from the first day of this date (EDTF)")
  .option("--to <date>", "to the last day of this date (EDTF)")
  .option("--fold", "fold empty decades behind a break")
  .option("--links", "draw what leads to what as arrows")
  .option("--outline", "draw all text as outlines, for viewers that ignore embedded fonts")
  .option("--ratio <number>", "pixels of a PNG for each of the figure's, 0.5 to 8 (default: 2)")
  .option("--tiles <size>", "cut a PDF into pages of this size (a4), to be put together")
  .option("--steps", "of slides-pdf: a page for each step of a walk, and for each answer")
  .option(
    "--paper-size <name>",
    "of a handout: a4 or letter (default: what the language's region uses)",
  )
  .option("--languages <all>", "of a CSV: titles and summaries of every language side by side")
  .option("--strict", "treat what a format cannot hold as an error")
  .option("--browser <path>", "the Chrome, Chromium or Edge to print with")
  .action(async (formats: readonly string[], options: Common & ExportCommand) => {
    const { exportCommand } = await import("./commands/export.js");
    process.exitCode = await exportCommand(formats, options, terminal(options));
  });

verb("check", "check every file; with the paper at hand, every quote and date")
  .option("--paper <file>", "the paper's text; a passing check writes evidence.lock.yaml")
  .option("--strict", "treat unverified evidence as an error")
  .option("--layout", "render every slide of every deck in every theme and find what does not fit")
  .option("--browser <path>", "the Chrome, Chromium or Edge to render with")
  .action(async (options: Common & CheckOptions) => {
    const { checkCommand } = await import("./commands/check.js");
    process.exitCode = await checkCommand(options, terminal(options));
  });

verb("explain", "say what is in a deck, what is out, and why; without a name, for all audiences")
  .argument("[audience]", "as its file is named, such as students")
  .option("--lang <tag>", "titles in this language (default: the audience's first)")
  .option("--minutes <number>", "how long the talk is, in place of what the audience says")
  .action(
    async (audience: string | undefined, options: Common & { lang?: string; minutes?: string }) => {
      const { explainCommand } = await import("./commands/explain.js");
      process.exitCode = explainCommand(audience, options, terminal(options));
    },
  );

verb("import", "take a file into the lecture: events, references, or corrections from a deck")
  .argument("<file>", "a table (CSV, XLSX), timeline.json, corrections.yaml …")
  .option("--out <file>", "where the events go (default: timeline-data/events.yaml)")
  .option("--dry-run", "say what would be changed, and change nothing")
  .option("--add-lanes", "make lanes of groups that the lecture does not have")
  .option("--map <field=Column>", "which column a field is in, such as title=Headline", append)
  .option("--dates <order>", "of dates such as 3/4/2010: dmy, mdy or ymd")
  .option("--encoding <name>", "of a text file, such as windows-1252 (default: found out)")
  .option("--sheet <name>", "of a workbook (default: the first with columns that are known)")
  .option("--works-as-events", "of references: take the dates of the works as events too")
  .action(async (file: string, options: Common & ImportOptions) => {
    const { importCommand } = await import("./commands/import.js");
    process.exitCode = await importCommand(file, options, terminal(options));
  });

verb("verify", "say whether the source of files is still as it was, or what has changed")
  .argument("<file...>", "decks and exports: html, svg, pdf, pptx, json, ics")
  .action(async (files: readonly string[], options: Common) => {
    const { verifyCommand } = await import("./commands/verify.js");
    process.exitCode = verifyCommand(files, options, terminal(options));
  });

plainVerb("unpack", "give back the lecture's folder that a deck carries")
  .argument("<deck>", "the deck's file, such as students.en.html")
  .argument("<dir>", "where to write the folder; absent yet, or empty")
  .action(async (deck: string, dir: string, options: Plain) => {
    const { unpackCommand } = await import("./commands/unpack.js");
    process.exitCode = unpackCommand(deck, dir, terminal(options));
  });

plainVerb("diff", "say what has changed between two lectures: decks or folders")
  .argument("<old>", "a deck's file or a lecture's folder")
  .argument("<new>", "the same")
  .action(async (older: string, newer: string, options: Plain) => {
    const { diffCommand } = await import("./commands/diff.js");
    process.exitCode = diffCommand(older, newer, terminal(options));
  });

verb("dev", "serve the decks on this machine and rebuild them as you write")
  .option("--port <number>", "port to listen on", port, 4321)
  .option("--open", "open the browser")
  .action(async (options: Common & { port: number; open?: boolean }) => {
    const { devCommand } = await import("./commands/dev.js");
    process.exitCode = await devCommand(options, terminal(options));
  });

verb("init", "make a lecture of your own in an empty folder")
  .argument("<dir>", "the folder, which may not be there yet")
  .option("--title <text>", "the lecture's title")
  .option("--author <name>", "who gives it")
  .option("--languages <tags>", "such as en,es; the first is the original's", collect)
  .option("--from <file>", "begin with the events of a file: XLSX, CSV, JSON, markwhen, ICS …")
  .option("--map <field=Column>", "of a table: which column a field is in", append)
  .option("--dates <order>", "of dates such as 3/4/2010: dmy, mdy or ymd")
  .option("--encoding <name>", "of a text file, such as windows-1252 (default: found out)")
  .option("--sheet <name>", "of a workbook (default: the first with columns that are known)")
  .action(async (dir: string, options: Common & InitOptions) => {
    const { initCommand } = await import("./commands/init.js");
    process.exitCode = await initCommand(dir, options, terminal(options));
  });

verb("schema", "write JSON Schemas, by which editors complete a lecture's files and mark errors")
  .argument("[kind]", "print that of one kind of file: events, deck, audience, slides …")
  .option("--out <dir>", "where they go (default: .schemas/ in the lecture's folder)")
  .action(async (kind: string | undefined, options: Common & { out?: string }) => {
    const { schemaCommand } = await import("./commands/schema.js");
    process.exitCode = schemaCommand(kind, options, terminal(options));
  });

verb("doctor", "say what works on this machine: versions, fonts, browser, write access")
  .option("--browser <path>", "the Chrome, Chromium or Edge to look at")
  .action(async (options: Common & { browser?: string }) => {
    const { doctorCommand } = await import("./commands/doctor.js");
    process.exitCode = await doctorCommand(options, terminal(options));
  });

function terminal({ json = false, quiet = false, color }: Plain): Terminal {
  const { NO_COLOR, FORCE_COLOR, CI } = process.env;
  const wanted = FORCE_COLOR
    ? FORCE_COLOR !== "0"
    : !NO_COLOR && !CI && process.stderr.isTTY === true;
  return {
    json,
    quiet,
    color: color && wanted,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}

process.on("SIGINT", () => process.exit(130));
// The reader of a pipe may leave early, as `head` does; that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

/** What the operating system refused, in words; a bug of ours with where to look. */
function explain(error: unknown): string {
  const { message } = error as Error;
  const refusal = systemWords(error);
  if (refusal) return refusal;
  return `this is a mistake in chronodeck, please report it: ${message}${process.env.CHRONODECK_DEBUG ? `\n${(error as Error).stack}` : ""}`;
}
