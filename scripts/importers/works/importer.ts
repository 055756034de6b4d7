import { isRecord } from "../../model/is-record.js";
import { collector, type Report } from "../../parse/report.js";
import { mergeEvents } from "../events-merge.js";
import type { Imported, Importer, ImportInput } from "../importer.js";
import { joinImported } from "../join-imported.js";
import { came, readJson } from "../json-source.js";
import { type ListSpec, mergeReferences } from "../list-merge.js";
import { withImported } from "../with-files.js";
import type { CslWork } from "./csl-work.js";
import { referenceSpec } from "./reference-spec.js";
import { workEvent } from "./work-event.js";

export type ReadWorks = (input: ImportInput, report: Report) => readonly CslWork[];

/** Works of any format into references.yaml, and on request the days on which they came out into events.yaml. */
export function worksReader(name: string, what: string, works: ReadWorks): Importer {
  return {
    ...{ name, what, unit: "reference", takes: () => true },
    specs(input, report) {
      const { specs, notes } = references(works(input, report), report);
      return { specs: specs.flatMap((spec) => workEvent(spec) ?? []), notes };
    },
    read(input) {
      const { report, diagnostics } = collector();
      const found = works(input, report);
      if (found.length === 0 && diagnostics.length === 0) {
        const start = { file: input.file, line: 1, column: 1 };
        report(
          "empty",
          "expected works, got none",
          start,
          "export the list again, with its entries",
        );
      }
      const { specs, notes } = references(found, report);
      const merged = mergeReferences(specs, input, diagnostics);
      const imported = { ...merged, notes: [...merged.notes, ...notes] };
      return input.wishes.worksAsEvents ? withEvents(specs, imported, input) : imported;
    },
  };
}

function references(works: readonly CslWork[], report: Report) {
  const leftOut = new Set<string>();
  const used = new Set<string>();
  const specs = works.flatMap((work) => referenceSpec(work, leftOut, used, report) ?? []);
  const names = [...leftOut].sort().join(", ");
  return {
    specs,
    notes: names === "" ? [] : [`left out, since a lecture has no place for them: ${names}`],
  };
}

function withEvents(specs: readonly ListSpec[], imported: Imported, input: ImportInput): Imported {
  const dated = specs.flatMap((spec) => workEvent(spec) ?? []);
  const rest = specs.length - dated.length;
  const notes =
    rest > 0 ? [`no events, since without a date: ${rest === 1 ? "1 work" : `${rest} works`}`] : [];
  const effects = withImported(input.effects, input.root, imported.files);
  const events = mergeEvents({ specs: dated, notes }, { ...input, effects }, [], {
    isForeign: true,
  });
  return joinImported(imported, events, "event");
}

/** The works of CSL-JSON: a list, or what reference managers wrap one in. */
export const cslWorks: ReadWorks = (input, report) => {
  const whole = readJson(input, report);
  if (!whole) return [];
  const { value, map, at } = whole;
  const [list, path] = Array.isArray(value)
    ? [value, []]
    : Array.isArray(map.items)
      ? [map.items, ["items"]]
      : [[value], undefined];
  return list.flatMap((csl: unknown, index): readonly CslWork[] => {
    const place = at(path ? [...path, index] : []);
    if (isRecord(csl)) return [{ csl, at: place }];
    report("wrong-type", `expected a work, got ${came(csl)}`, place, "remove it");
    return [];
  });
};
