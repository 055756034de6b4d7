import { sixDigits } from "../model/contrast.js";
import type { Location } from "../model/diagnostic.js";
import type { Effects } from "../model/effects.js";
import { type CssToken, cssTokens } from "./css-tokens.js";
import type { Report } from "./report.js";
import { dataAddress } from "./theme-address.js";
import { checkProperties } from "./theme-properties.js";

/** A theme as it stands in its file. */
export interface ThemeSource {
  /** As diagnostics name it. */
  readonly path: string;
  readonly source: string;
}

export interface Theme {
  /** Its rules, with the files beside it put in. */
  readonly css: string;
  /** Colours that it sets in hexadecimal digits, as `#rrggbb`, by custom property without `--`. */
  readonly colours: Readonly<Record<string, string>>;
  /** Names of those files. */
  readonly files: readonly string[];
}

/** A custom property that a theme sets. */
export interface Property {
  readonly value: string;
  readonly location: Location;
}

/** In which a string is an address. */
const ADDRESSING = ["url", "src", "image", "image-set", "-webkit-image-set"];
/** That stand for something that nobody has read yet. */
const STAND_INS = ["var", "env", "attr"];
const PAIRS: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

/** Reads a theme: what it sets is judged, what it names beside it is put in, and what leads elsewhere is refused. */
export function parseTheme(
  { path, source }: ThemeSource,
  folder: string,
  effects: Effects,
  report: Report,
): Theme {
  const locate = locator(path, source);
  const properties = new Map<string, Property>();
  const put: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  /** Brackets that are open: how each closes, and the function it belongs to. */
  const open: { readonly token: CssToken; readonly close: string; readonly name: string }[] = [];
  const tokens = cssTokens(source);
  const syntax = (message: string, token: CssToken) =>
    report(
      "theme-syntax",
      message,
      locate(token.start),
      "mend it; an editor that knows CSS shows where",
    );

  const files: string[] = [];
  const embed = (token: CssToken) => {
    const made = dataAddress(token.text, folder, effects);
    if ("refused" in made) {
      const { refused, remedy } = made;
      const got = token.text === "" ? "nothing" : token.text;
      const message = `expected a file beside the theme, got ${got}: ${refused}`;
      report("theme-address", message, locate(token.start), remedy);
    } else if (made.address !== token.text) {
      if (made.file !== undefined) files.push(made.file);
      put.push({
        ...token,
        text: token.kind === "url" ? `url("${made.address}")` : `"${made.address}"`,
      });
    }
  };

  tokens.forEach((token, at) => {
    const within = open.at(-1)?.name ?? "";
    const isAddress = ADDRESSING.includes(within);
    if (token.kind === "bad") syntax(`expected CSS, got ${token.text}`, token);
    else if (token.kind === "at" && token.text.toLowerCase() === "import")
      report(
        "theme-address",
        "expected rules, got @import: a theme is one file, and a deck loads nothing",
        locate(token.start),
        "put the rules of the other file in its place",
      );
    else if (token.kind === "url" || (token.kind === "string" && isAddress)) embed(token);
    else if (token.kind === "function") {
      const name = token.text.toLowerCase();
      if (isAddress && STAND_INS.includes(name))
        report(
          "theme-address",
          `expected a file's name in quotes, got ${name}(): what it stands for cannot be put in`,
          locate(token.start),
          `write the name itself into ${within}()`,
        );
      // Written with escapes, url( is not taken for what it is, and nor is what it holds.
      if (name === "url" && !["string", "close"].includes(tokens[at + 1]?.kind ?? ""))
        report(
          "theme-address",
          "expected an address in quotes, got one without in an url( that is written with escapes",
          locate(token.start),
          "write url(…) in plain letters",
        );
      open.push({ token, close: ")", name });
    } else if (token.kind === "open")
      // Plain brackets within a function belong to it.
      open.push({ token, close: PAIRS[token.text] ?? "", name: token.text === "{" ? "" : within });
    else if (token.kind === "close") {
      if (open.at(-1)?.close === token.text) open.pop();
      else syntax(`expected ${open.at(-1)?.close ?? "a rule"}, got ${token.text}`, token);
    } else if (
      token.kind === "name" &&
      token.text.startsWith("--") &&
      beginsDeclaration(tokens, at)
    )
      properties.set(token.text.slice(2), {
        value: valueAfter(tokens, at, source),
        location: locate(token.start),
      });
  });
  for (const { token, close } of open)
    syntax(`expected ${close} to close this, got the end`, token);
  checkProperties(properties, { file: path, line: 1, column: 1 }, report);
  return { css: withPut(source, put), colours: coloursOf(properties), files };
}

function beginsDeclaration(tokens: readonly CssToken[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return (before === "{" || before === ";" || before === "}") && tokens[at + 1]?.text === ":";
}

function valueAfter(tokens: readonly CssToken[], at: number, source: string): string {
  let depth = 0;
  const end = tokens.slice(at + 2).find(({ kind, text }) => {
    if (depth === 0 && (text === ";" || kind === "close") && kind !== "string") return true;
    if (kind === "open" || kind === "function") depth += 1;
    else if (kind === "close") depth -= 1;
    return false;
  });
  const value = source.slice(tokens[at + 1]?.end, end?.start);
  return value.replaceAll(/\/\*[\s\S]*?\*\//g, " ").trim();
}

function coloursOf(properties: ReadonlyMap<string, Property>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...properties].flatMap(([name, { value }]) => {
      const colour = sixDigits(value);
      return colour === undefined ? [] : [[name, colour]];
    }),
  );
}

function withPut(
  source: string,
  put: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, text } of put) {
    parts.push(source.slice(at, start), text);
    at = end;
  }
  return [...parts, source.slice(at)].join("");
}

function locator(file: string, source: string): (offset: number) => Location {
  return (offset) => {
    const before = source.slice(0, offset).split(/\r\n|[\n\r\f]/);
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}
