import { describe, expect, it } from "vitest";
import { edited, LAYOUTS, parseSmall, problems } from "./support/small-lecture.js";

const EVENTS = "timeline-data/events.yaml";
const START = "slides/en/01-start.md";
const END = "slides/en/02-end.md";
const SPANISH = "slides/es/01.md";

describe("slides", () => {
  it("an id, a layout and front matter that are missing", () => {
    expect(
      problems({
        ...edited(START, "id: flood\nlayout: event\n", "layout: event\n"),
        ...edited(END, "layout: map\n", ""),
      }),
    ).toEqual([
      "slides/en/01-start.md:12:1 missing: expected id, got nothing | add id: an id of small letters, digits and hyphens, such as first-treaty",
      "slides/en/02-end.md:15:1 missing: expected layout, got nothing | add layout: a known layout",
    ]);
  });

  it("a title that is missing", () => {
    expect(problems(edited(START, "# It rained in 1994\n", ""))).toEqual([
      "slides/en/01-start.md:18:1 missing: expected a title, got none | add a line # Title under the front matter",
    ]);
  });

  it("two titles, and text before the first", () => {
    expect(
      problems(edited(START, "# It rained in 1994", "Hm.\n\n# It rained in 1994\n\n# Again")),
    ).toEqual([
      "slides/en/01-start.md:18:1 early-text: expected the title first, got text | put the text under the line # Title",
      "slides/en/01-start.md:22:1 second-title: expected one # title a slide, got a second | open a new slide with ---, or use ## for a part of this one",
    ]);
  });

  it("fields that the layout wants", () => {
    expect(
      problems({
        ...edited(START, "events: [first-flood]\n", ""),
        ...edited(END, "## After\nMany.\n", ""),
      }),
    ).toEqual([
      "slides/en/01-start.md:12:1 layout-field: expected exactly 1 event for the layout event, got none | name them in events: [ … ], or choose another layout",
      "slides/en/02-end.md:8:1 layout-field: expected exactly 2 sections for the layout comparison, got 1 | begin each section with a line ## Heading, or choose another layout",
    ]);
  });

  it("more of a field than the layout takes", () => {
    expect(
      problems(edited(START, "events: [first-flood]", "events: [first-flood, flood-law]")),
    ).toEqual([
      "slides/en/01-start.md:14:1 layout-field: expected exactly 1 event for the layout event, got 2 | leave out 1, or choose another layout",
    ]);
  });

  it("fields that the layout does not show", () => {
    expect(problems(edited(START, "minutes: 3", "figures: [depth]"))).toEqual([
      "slides/en/01-start.md:15:1 unused-field: expected no figures, which the layout event does not show | remove it, or choose a layout that has figures",
    ]);
  });

  it("a layout's own field that is misspelt", () => {
    expect(
      problems({
        ...edited(
          END,
          "layout: map\nmap: { countries: [{ name: Peru, label: Peru, lane: water }] }",
          "layout: motto\nmoto: Dry",
        ),
        ...edited(SPANISH, "map: { countries: [{ name: Peru, label: Perú }] }", "motto: Seco"),
      }),
    ).toEqual([
      "slides/en/02-end.md:15:1 layout-field: expected motto for the layout motto, got none | add motto: …, or choose another layout",
      "slides/en/02-end.md:17:1 unknown-key: expected a known key, got moto | did you mean motto?",
    ]);
  });

  it("a field list that is missing or cannot be read", () => {
    expect(
      problems({}, { ...LAYOUTS, event: "<h2>", map: "{{!-- fields: title, map two --}}" }),
    ).toEqual([
      "templates/layouts/event.hbs:1:1 layout-fields: expected the layout's field list on its first line | begin with {{!-- fields: title, body? --}}",
      "templates/layouts/map.hbs:1:22 layout-fields: expected a field such as body?, events 1 or events 1..3, got map two | known: title, body, sections, answers, events, figures, steps, image, map, window, count, seed, or a name of the layout's own",
    ]);
  });

  it.each(["minutes", "id", "layout", "requires", "constructor", "toString"])(
    "a field of a layout's own that is called %s",
    (name) => {
      expect(
        problems({}, { ...LAYOUTS, motto: `{{!-- fields: title, events? 1, ${name}? --}}` }),
      ).toEqual([
        `templates/layouts/motto.hbs:1:33 layout-fields: expected a field such as body?, or a name of the layout's own, got ${name}, which has a meaning already | give the field another name`,
      ]);
    },
  );

  it("a field of a layout's own that is called __proto__", () => {
    expect(problems({}, { ...LAYOUTS, motto: "{{!-- fields: title, __proto__? --}}" })).toEqual([
      "templates/layouts/motto.hbs:1:22 layout-fields: expected a field such as body?, events 1 or events 1..3, got __proto__? | known: title, body, sections, answers, events, figures, steps, image, map, window, count, seed, or a name of the layout's own",
    ]);
  });

  it("no other field is found among a layout's own", () => {
    const fields = parseSmall().lecture?.slides[0]?.text.en?.fields;
    expect(fields && "constructor" in fields).toBe(false);
  });

  it("YAML that cannot be read, at its line in the Markdown file", () => {
    expect(problems(edited(START, "minutes: 3", "minutes: 3: 4"))).toEqual([
      "slides/en/01-start.md:15:10 yaml: expected one value, got a second key and colon in 3: 4 | put the text in quotation marks if the colon is part of it; else begin a new line",
    ]);
  });

  it("text before the first slide, and a slide file without slides", () => {
    expect(
      problems({
        ...edited(START, "---\nid: start", "Hello\n---\nid: start"),
        ...{ "slides/en/03.md": "" },
      }),
    ).toEqual([
      "slides/en/01-start.md:1:1 front-matter: expected --- and a slide's front matter, got text | open each slide with ---, id: …, layout: …, ---",
      "slides/en/03.md:1:1 front-matter: expected a slide, got an empty file | write a slide, or remove the file",
    ]);
  });

  it("front matter that nothing closes", () => {
    expect(problems(edited(END, "lane: water }] }\n---\n", "lane: water }] }\n"))).toEqual([
      "slides/en/02-end.md:14:1 front-matter: expected a second --- to close this front matter, got the end of the file | close it with ---; a rule within a slide is ***",
    ]);
  });

  it("a rule, or an underlined heading, that looks like front matter", () => {
    expect(problems(edited(START, "More than", "A heading\n---\n\nMore than"))).toEqual([
      "slides/en/01-start.md:21:1 front-matter: expected front matter after ---, got text | write *** for a rule within a slide, and ## before a heading",
    ]);
  });

  it("an empty front matter", () => {
    expect(problems(edited(END, "None.\n", "None.\n\n---\n---\n"))).toEqual([
      "slides/en/02-end.md:8:1 layout-field: expected exactly 2 sections for the layout comparison, got 1 | begin each section with a line ## Heading, or choose another layout",
      "slides/en/02-end.md:11:1 front-matter: expected id and layout between two lines ---, got nothing | write id: … and layout: …; a rule within a slide is ***",
    ]);
  });

  it("a link to anything but the web or a mail address", () => {
    expect(
      problems({
        ...edited(START, "https://example.org/rain", "javascript:alert(1)"),
        ...edited(SPANISH, "Empiece.", "[Aquí](../index.html)"),
      }),
    ).toEqual([
      "slides/en/01-start.md:20:16 link: expected a link to http:, https: or mailto:, got javascript:alert(1) | write the whole address, or remove the link",
      "slides/es/01.md:8:6 link: expected a link to http:, https: or mailto:, got ../index.html | write the whole address, or remove the link",
    ]);
  });

  it("pictures in the text, from the network or not", () => {
    expect(
      problems(
        edited(
          START,
          "More than",
          "A line\nand ![x](https://a.example/c.png)\n![y](media/dot.svg) than",
        ),
      ),
    ).toEqual([
      "slides/en/01-start.md:21:5 remote-image: expected no picture from the network, got https://a.example/c.png | a deck loads nothing from the network: save the picture in slides/media/ and name it in the front matter: image: { src: media/…, alt: …, credit: …, licence: … }",
      "slides/en/01-start.md:22:1 markdown-image: expected no picture in the text, got media/dot.svg | name it in the front matter: image: { src: media/dot.svg, alt: …, credit: …, licence: … }",
    ]);
  });

  it("a slide that requires itself, and a circle of three", () => {
    expect(
      problems({
        ...edited(START, "layout: title\n", "layout: title\nrequires: [dams]\n"),
        ...edited(END, "figures: [depth]", "figures: [depth]\nrequires: [flood]"),
      }),
    ).toEqual([
      "slides/en/01-start.md:4:12 circle: expected no circle in requires, got start → dams → flood → start | remove one of these",
    ]);
  });
});

describe("pictures", () => {
  it("a file that is not there, without alt", () => {
    expect(problems(edited(START, "media/dot.svg, alt: A dot", "media/dt.svg"))).toEqual([
      "slides/en/01-start.md:4:8 missing: expected alt, got nothing | add alt: text",
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/dt.svg: there is no such file | did you mean media/dot.svg?",
    ]);
  });

  it("an address, and a place outside the folder", () => {
    expect(
      problems({
        ...edited(START, "media/dot.svg", "../dot.svg"),
        ...edited(
          EVENTS,
          "tags: [rain]",
          "tags: [rain]\n  image: { src: https://a.example/b.png, alt: a, credit: b, licence: c }",
        ),
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got ../dot.svg: it is outside the folder | put the file into slides/media/ and name it media/…",
      "timeline-data/events.yaml:13:17 image: expected a picture inside slides/, got https://a.example/b.png: it is an address, and a deck loads nothing from the network | put the file into slides/media/ and name it media/…",
    ]);
  });

  it("content that is no picture", () => {
    expect(
      problems({
        ...edited(START, "media/dot.svg", "media/x.png"),
        ...{ "slides/media/x.png": "hello" },
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/x.png: its content is no PNG | save the picture anew",
    ]);
  });

  it("content of another kind than the name says", () => {
    expect(
      problems({
        ...edited(START, "media/dot.svg", "media/x.svg"),
        ...{ "slides/media/x.svg": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
      }),
    ).toEqual([
      "slides/en/01-start.md:4:15 image: expected a picture inside slides/, got media/x.svg: its content is PNG | let its name say so: media/x.png",
    ]);
  });
});
