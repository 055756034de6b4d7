import { expect, test } from "vitest";
import { current } from "../scripts/server/current.js";
import { memoryEffects } from "./support/memory-effects.js";

const DECKS = ["/all.en.html", "/few.en.html"];

/** What is served of a lecture some of whose pages end in a mistake of ours. */
function served(broken: ReadonlySet<string>) {
  const page = (path: string) => {
    if (broken.has(path)) throw new Error(`a bug in ${path}`);
    return { version: "v", diagnostics: [], html: () => "", outline: () => "" };
  };
  const now = current(
    () => ({
      ...{ diagnostics: [], isReadable: true, decks: DECKS, page },
      plan: () => undefined,
      save: () => ({ kind: "refused", problems: [] }),
    }),
    "/talk",
    memoryEffects(new Map()),
  );
  now.renew();
  const said = (path: string) => now.state(path).problems.map(({ message }) => message);
  return { now, said };
}

test("a choice that ends in a mistake of ours covers its own page alone; a deck that does, all", () => {
  const choice = "/all.en.html;minutes=3";
  const broken = new Set([choice]);
  const { said } = served(broken);
  expect(said(choice)).toEqual([`a bug in ${choice}`]);
  for (const path of [...DECKS, "/", "/all.en.html;minutes=4"])
    expect([path, said(path)]).toEqual([path, []]);
  broken.add("/few.en.html");
  expect(said("/few.en.html")).toEqual(["a bug in /few.en.html"]);
  expect(said("/all.en.html")).toEqual(["a bug in /few.en.html"]);
  // One that could be made at last is no failure any more.
  broken.clear();
  for (const path of ["/few.en.html", choice, "/all.en.html"]) expect(said(path)).toEqual([]);
});
