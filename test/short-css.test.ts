import { expect, test } from "vitest";
import { shortCss } from "../scripts/render/short-css.js";

test("comments and indents go; texts and licences stay", () => {
  expect(shortCss('/* a */\n.x {\n  content: "/* no */  b";\n\n  color: red;\n}\n')).toBe(
    '\n.x {\ncontent: "/* no */  b";\ncolor: red;\n}\n',
  );
  expect(shortCss("/*! MIT */ a{content:'\\'/*'}/* x */")).toBe("/*! MIT */ a{content:'\\'/*'}");
});
