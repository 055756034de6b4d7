import type { Report } from "./report.js";
import type { SlideEntry } from "./slides-files.js";

/** Names each circle of `requires` once, at its first slide in the lecture's order. */
export function checkCircles(entries: readonly SlideEntry[], report: Report): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string): void => {
    if (done.has(id)) return;
    const start = trail.indexOf(id);
    if (start >= 0) {
      const { document } = byId.get(id) ?? {};
      const circle = [...trail.slice(start), id].join(" → ");
      const next = requiresOf(byId.get(id)).indexOf(trail[start + 1] ?? id);
      if (document)
        report(
          "circle",
          `expected no circle in requires, got ${circle}`,
          document.locate(["requires", next]),
          "remove one of these",
        );
      return;
    }
    trail.push(id);
    for (const next of requiresOf(byId.get(id))) visit(next);
    trail.pop();
    done.add(id);
  };
  for (const { id } of entries) if (id !== undefined) visit(id);
}

function requiresOf(entry: SlideEntry | undefined): readonly string[] {
  const { requires } = (entry?.document.value ?? {}) as { readonly requires?: unknown };
  return Array.isArray(requires) ? requires.filter((id) => typeof id === "string") : [];
}
