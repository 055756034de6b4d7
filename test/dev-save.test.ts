import { expect, test } from "vitest";
import { NO_CHOICE } from "../scripts/model/choice.js";
import { saveAudience } from "../scripts/server/save-audience.js";
import { audience, lecture } from "./support/lecture.js";
import { memoryEffects } from "./support/memory-effects.js";

test("what is checked before it is written can write nothing", () => {
  const file = "/talk/slides/audiences/students.yaml";
  const text = "title: Students\nminutes: 20\n";
  const effects = memoryEffects(new Map([[file, new TextEncoder().encode(text)]]));
  const own = audience();
  const chosen = {
    ...{ own, language: "en", address: "/students.en.html;minutes=9" },
    ...{ audience: { ...own, minutes: 9 }, choice: { ...NO_CHOICE, minutes: 9 } },
  };
  const save = () =>
    saveAudience(
      { address: chosen.address },
      chosen,
      { lecture: lecture() },
      {
        ...{ root: "/talk", effects, read: effects.read },
        check(world) {
          expect(new TextDecoder().decode(world.read(file))).toBe("title: Students\nminutes: 9\n");
          expect(world.list("/talk/slides")).toEqual(["audiences/students.yaml"]);
          world.write(new Map([[file, "lost"]]));
          return { diagnostics: [] };
        },
      },
    );
  expect(save).toThrow("what is not written yet cannot be written into");
  expect(new TextDecoder().decode(effects.read(file))).toBe(text);
});
