import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scene, Shape } from "../scripts/model/scene.js";
import { sceneCss } from "../scripts/render/scene-css.js";
import { renderSvg, renderSymbol } from "../scripts/render/svg.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff<]|\p{Surrogate}/u;

function scene(...shapes: Shape[]): Scene {
  return { width: 100, height: 50, title: "A title", description: "What it shows", shapes };
}
const svg = (...shapes: Shape[]) => renderSvg(scene(...shapes), { idPrefix: "p" });
const text = (content: string): Shape => ({
  kind: "text",
  x: 1,
  y: 2,
  text: content,
  font: "sans",
  size: 18,
  anchor: "start",
  fill: "ink",
});

describe("renderSvg", () => {
  it("is a picture with a name and a description, by ids of its own", () => {
    expect(svg()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" role="img" aria-labelledby="p-t p-d">' +
        '<title id="p-t">A title</title><desc id="p-d">What it shows</desc></svg>',
    );
  });

  it("says nothing to readers where it is decoration", () => {
    expect(renderSvg(scene(), { idPrefix: "p", decorative: true })).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" aria-hidden="true"></svg>',
    );
  });

  it("names colours and faces by class, and rounds to tenths", () => {
    expect(
      svg({
        kind: "rect",
        x: 0.04,
        y: 1.25,
        width: 10.06,
        height: 14,
        fill: "square",
        opacity: 0.3,
      }),
    ).toContain('<rect x="0" y="1.3" width="10.1" height="14" class="fill-square" opacity=".3"/>');
    expect(svg(text("Word"))).toContain(
      '<text x="1" y="2" class="font-sans fill-ink" font-size="18">Word</text>',
    );
  });

  it("never paints what no one asked for", () => {
    expect(svg({ kind: "path", d: "M0 0L5 5", stroke: "edge", dash: [2, 3] })).toContain(
      '<path d="M0 0L5 5" class="stroke-edge" fill="none" stroke-dasharray="2 3"/>',
    );
  });

  it("marks the group of an event with its id and whole text", () => {
    const group = svg({
      kind: "group",
      event: "e1",
      className: "unverified",
      title: "Long text",
      shapes: [text("Lo…")],
    });
    expect(group).toContain('<g data-event="e1" class="unverified"><title>Long text</title><text');
  });

  it("shares one gradient among bars that fade alike", () => {
    const bar = {
      kind: "rect",
      x: 0,
      y: 0,
      width: 96,
      height: 10,
      fadeEnd: 24,
      fill: "circle",
    } as const;
    const page = svg(bar, { ...bar, y: 20 }, { ...bar, y: 40, fill: "square" });
    expect(page.match(/<linearGradient /g)).toHaveLength(2);
    expect(page.match(/fill="url\(#p-f1\)"/g)).toHaveLength(2);
    expect(page).toContain(
      '<stop class="stop-circle" offset=".75"/><stop class="stop-circle" offset="1" stop-opacity="0"/>',
    );
  });

  it("draws the head of an arrow as a path", () => {
    expect(svg({ kind: "line", x1: 0, y1: 0, x2: 10, y2: 0, stroke: "ink", arrow: true })).toMatch(
      /<path d="M10 0L.+Z" class="fill-ink"\/>/,
    );
  });

  it("escapes everything that could be read as markup", () => {
    const page = renderSvg(
      {
        ...scene(text("</text><script>alert(1)</script>"), {
          kind: "group",
          event: '"x"',
          title: "a & b",
          shapes: [],
        }),
        title: "<b>",
      },
      {
        idPrefix: "p",
        file: { css: 'a::after{content:"<&"}', width: "10mm", height: "5mm", language: "en" },
      },
    );
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;/text&gt;&lt;script&gt;");
    expect(page).toContain('data-event="&quot;x&quot;"');
    expect(page).toContain("<title>a &amp; b</title>");
    expect(page).toContain("&lt;&amp;");
  });

  it("writes no character that XML forbids, whatever the words", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        }),
        (words) => {
          const body = svg(text(words)).match(/<text[^>]*>(.*)<\/text>/su)?.[1] ?? "";
          expect(body).not.toMatch(FORBIDDEN);
        },
      ),
    );
  });

  it("becomes a symbol to be used many times", () => {
    expect(renderSymbol(scene(text("a")), "band")).toMatch(
      /^<symbol id="band" viewBox="0 0 100 50"><text .*<\/symbol>$/,
    );
  });
});

describe("sceneCss", () => {
  it("resolves every class of a scene", () => {
    const css = sceneCss(
      (paint) => `var(--${paint})`,
      (name) => `var(--${name})`,
    );
    expect(css).toContain(
      ".fill-ink{fill:var(--ink)}.stroke-ink{stroke:var(--ink)}.stop-ink{stop-color:var(--ink)}",
    );
    expect(css).toContain(".font-serif-light{font-family:var(--serif);font-weight:300}");
    expect(css).toContain(
      ".font-sans-italic{font-family:var(--sans);font-weight:400;font-style:italic}",
    );
  });
});
