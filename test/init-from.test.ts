import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chronodeck, temporaryFolder } from "./support/cli.js";

/** A new lecture from a file with this text. */
function from(name: string, text: string, ...flags: readonly string[]) {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const root = path.join(folder, "lecture");
  const about = ["--title", "A lecture", "--author", "Somebody"];
  const run = chronodeck(["init", root, "--from", file, ...about, ...flags]);
  const read = (inside: string) => readFileSync(path.join(root, inside), "utf8");
  const build = () => chronodeck(["build", "--root", root]);
  return { ...run, file, folder, root, read, build };
}

describe("chronodeck init --from", () => {
  test("makes rows of groups, slides of what matters most, and a question of what can be told apart", () => {
    const rows = Array.from(
      { length: 9 },
      (_, n) =>
        `${1900 + 3 * n},Event ${n},It happened ${"very ".repeat(n)}much.,${n % 2 ? "War" : "Peace"}`,
    );
    const made = from("events.csv", `Year,Headline,Text,Category\n${rows.join("\n")}\n`);
    expect(made.err).toBe("");
    expect(made.code).toBe(0);
    expect(made.read("slides/deck.yaml")).toContain(
      "lanes:\n  - { id: peace, title: Peace, tone: square }\n  - { id: war, title: War, tone: circle }\n",
    );
    const slides = made.read("slides/en/01-first.md");
    // Those of which most is said, in the order of the file.
    const told = [3, 4, 5, 6, 7, 8].map((n) => `event-${n}`);
    expect([...slides.matchAll(/^id: about-(.+)$/gm)].map(([, id]) => id)).toEqual(told);
    expect(slides).toContain(`steps: [${told.join(", ")}]`);
    expect(slides).toContain("layout: order\nevents: [event-3, event-4, event-5, event-6]\n");
    expect(made.build()).toMatchObject({ code: 0, err: "" });
  });

  test("says what is found on the way through the file, as the title row of a sheet", () => {
    const rows = ",The war,title\n1914,One,\n1918,Two,\n";
    expect(from("sheet.csv", `Year,Headline,Type\n${rows}`).out).toContain(
      "line 2 is the title of the timeline, no event: “The war”\n",
    );
  });

  test("tells each of two events of one title by its own words", () => {
    const rows = "1815,Treaty signed,Vienna orders Europe anew.\n1919,Treaty signed,Versailles.\n";
    const made = from("events.csv", `year,title,text\n${rows}`);
    expect(made.read("slides/en/01-first.md").replace(/\n+/g, "\n")).toContain(
      "id: about-treaty-signed\nlayout: event\nevents: [treaty-signed]\nminutes: 1.5\npriority: 4\n---\n# Treaty signed\nVienna orders Europe anew.\n",
    );
    expect(made.read("slides/en/01-first.md")).toContain("# Treaty signed\n\nVersailles.\n");
  });

  test("does not write over the file that it begins with", () => {
    const cwd = temporaryFolder();
    writeFileSync(path.join(cwd, "README.md"), "# War\n1914: It begins\n");
    const run = chronodeck(["init", ".", "--from", "README.md", "--title", "A", "--author", "B"], {
      cwd,
    });
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      "README.md: expected no such file, got one\n    → choose another folder, or move it\nnothing is written\n",
    );
    expect(readdirSync(cwd)).toEqual(["README.md"]);
  });

  test("asks nothing where the dates leave a doubt, and has one row where there are no groups", () => {
    const made = from(
      "events.csv",
      "date,title,group\nc. 1850,One,\n1850,Two,events\n1850-01-02,Three,\n1851,Four,Events\n",
    );
    expect(made.code).toBe(0);
    expect(made.read("slides/deck.yaml")).toContain(
      "  - { id: events, title: Events, tone: square }\n",
    );
    expect(made.read("slides/en/01-first.md")).not.toContain("layout: order");
    expect(made.build()).toMatchObject({ code: 0, err: "" });
  });

  test("gathers the rarest of more groups than there are signs", () => {
    const groups = ["a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f", "g", "h", "i"];
    const rows = groups.map((group, n) => `${1900 + n},Event ${n},Group ${group}`);
    const made = from("events.csv", `date,title,group\n${rows.join("\n")}\n`);
    expect(made.out).toContain(
      "3 groups share the last lane, since there are seven signs to tell lanes by: Group g, Group h, Group i.\n",
    );
    expect(made.read("slides/deck.yaml")).toContain(
      "  - { id: others, title: Others, tone: cross }\n",
    );
    expect(made.build()).toMatchObject({ code: 0, err: "" });
  });

  test("speaks the languages of the file", () => {
    const made = from(
      "timeline.csv",
      "id,date_edtf,lane,title_es,title_en,summary_es,summary_en\nuno,1910,Guerra,La guerra,The war,Empieza.,It begins.\n",
      "--languages",
      "en,fr",
    );
    expect(made.out).toContain(
      "The file has no texts in fr: add it to languages: of slides/deck.yaml when it has, and check names what is missing.\n",
    );
    expect(made.read("slides/deck.yaml")).toContain("\nlanguages: [en, es] ");
    expect(made.read("slides/en/01-first.md")).toContain("# The war\n\nIt begins.\n");
    expect(made.read("slides/es/01-first.md")).toContain("# La guerra\n\nEmpieza.\n");
    expect(made.build()).toMatchObject({ code: 0, err: "" });
  });

  test("takes the export of another lecture, whose references stay there", () => {
    const out = temporaryFolder();
    const exported = ["export", "json", "--audience", "seminar", "--lang", "es", "--out", out];
    expect(chronodeck([...exported, "--quiet"]).code).toBe(0);
    const made = from(
      "seminar.json",
      readFileSync(path.join(out, "seminar.es.timeline.json"), "utf8"),
    );
    expect(made.code).toBe(0);
    expect(made.out).toContain(
      "References, and what the record says by them, are left out: import references first, then this file once more.\n",
    );
    expect(made.read("slides/deck.yaml")).toContain("\nlanguages: [es] ");
    expect(made.build().code).toBe(0);
  });

  test("names the rows that it cannot take, and makes the lecture of the others", () => {
    const made = from("events.csv", "date,title\n1910,One\nsomeday,Two\n");
    expect(made.code).toBe(1);
    expect(made.err).toContain(`${made.file}:3:`);
    expect(made.read("timeline-data/events.yaml")).toContain("- id: one\n");
    expect(made.build().code).toBe(0);
  });

  test.each([
    ["empty.csv", "", "empty-file"],
    ["head.csv", "date,title\n", "empty"],
    ["none.csv", "date,title\nsomeday,One\n", "date"],
    ["corrections.yaml", "chronodeck: corrections\n", "no-events"],
  ])("leaves nothing half-made of %s", (name, text, id) => {
    const made = from(name, text);
    expect(made.code).toBe(1);
    expect(made.err).toContain(`  error  ${id}  `);
    expect(made.err).toContain("\nnothing is written\n");
    expect(readdirSync(made.folder)).toEqual([name]);
  });

  test("reads columns and dates as it is told to", () => {
    const text = "When;What;Where\n3/4/2010;One;Here\n5/6/2011;Two;There\n";
    const made = from("events.csv", text, "--map", "place=Where,lane=Where", "--dates", "mdy");
    expect(made.code).toBe(0);
    expect(made.read("timeline-data/events.yaml")).toContain("date: 2010-03-04\n");
    expect(made.read("slides/deck.yaml")).toContain("{ id: here, title: Here, tone: square }");
    const wrong = from("events.csv", text, "--dates", "american");
    expect(wrong).toMatchObject({
      code: 2,
      err: "--dates: expected dmy, mdy or ymd, got american\n",
    });
  });
});

describe("what comes along with the events", () => {
  test("eras become periods, and works references that their events cite", () => {
    const era = {
      start_date: { year: "1914" },
      end_date: { year: "1918" },
      text: { headline: "The war" },
    };
    const event = { start_date: { year: "1914" }, text: { headline: "It begins" }, group: "War" };
    const js = from("tl.json", JSON.stringify({ events: [event], eras: [era] }));
    expect(js.read("timeline-data/periods.yaml")).toBe(
      "# yaml-language-server: $schema=../.schemas/periods.json\n\n- id: the-war\n  title: The war\n  date: 1914/1918\n",
    );
    // It has no words of its own, and the slide asks for some.
    expect(js.read("slides/en/01-first.md")).toContain(
      "# It begins\n\nSay in a sentence why it matters.\n",
    );
    expect(js.build()).toMatchObject({ code: 0, err: "" });
    const bib = from(
      "library.bib",
      "@book{Kuhn1962, title={The Structure}, author={Kuhn, Thomas}, year={1962}, publisher={UCP}}\n",
    );
    expect(bib.code).toBe(0);
    expect(bib.read("timeline-data/references.yaml")).toContain("- id: kuhn-1962\n");
    expect(bib.read("timeline-data/events.yaml")).toContain("  cites: [kuhn-1962]\n");
    expect(bib.read("slides/en/01-first.md")).toContain("id: sources\nlayout: references\n");
    expect(bib.build()).toMatchObject({ code: 0, err: "" });
  });

  test("import --add-lanes makes rows of groups that the lecture does not have", () => {
    const made = from("events.csv", "date,title,group\n1914,One,War\n");
    const table = path.join(made.folder, "more.csv");
    writeFileSync(table, "date,title,group\n1918,Two,Peace\n1919,Three,war\n");
    const refused = chronodeck(["import", table, "--root", made.root]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("import again with --add-lanes, or add it to lanes:");
    const run = chronodeck(["import", table, "--root", made.root, "--add-lanes"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      "lanes added to slides/deck.yaml: Peace; move them where they belong\n",
    );
    expect(made.read("slides/deck.yaml")).toContain(
      "  - { id: war, title: War, tone: square }\n  - { id: peace, title: Peace, tone: circle }\n",
    );
    expect(made.build()).toMatchObject({ code: 0, err: "" });
  });
});
