import type { Scene, Shape } from "../model/scene.js";
import type { ExportInput } from "./exporter.js";
import type { Contents, Role } from "./pdf-content.js";
import type { Pdf } from "./pdf-shapes.js";

/** The document's order for a reader: the title, the picture in words, each event in the order of time, the source. */
export function addTags(
  pdf: Pdf,
  scene: Scene,
  contents: Contents,
  { data, deck }: ExportInput,
): void {
  const of = (role: Role) => contents.get(role) ?? [];
  const titles = new Map(deck.events.map(({ id, title }) => [id, title]));
  const inWords = (id: string) => {
    const event = data.events.find((one) => one.id === id);
    return event ? `${event.words}: ${titles.get(id) ?? event.label}` : "";
  };
  const members = gatheredMembers(scene.shapes);
  const items = data.events.flatMap(({ id }) => {
    const content = of(`event:${id}`);
    if (content.length === 0) return [];
    const alt = (members.get(id) ?? [id]).map(inWords).join("; ");
    return [pdf.struct("LI", {}, [pdf.struct("LBody", { alt }, content)])];
  });
  pdf.addStructure(
    pdf.struct("Document", {}, [
      pdf.struct("H1", {}, of("title")),
      pdf.struct("P", {}, of("subtitle")),
      pdf.struct("Figure", { alt: scene.description }, of("picture")),
      pdf.struct("L", {}, items),
      pdf.struct("P", {}, of("source")),
    ]),
  );
}

/** By the first event of a mark that counts several: all of them. */
function gatheredMembers(
  shapes: readonly Shape[],
  found = new Map<string, readonly string[]>(),
): ReadonlyMap<string, readonly string[]> {
  for (const shape of shapes) {
    if (shape.kind !== "group") continue;
    const [first] = shape.members ?? [];
    if (first !== undefined && shape.members) found.set(first, shape.members);
    gatheredMembers(shape.shapes, found);
  }
  return found;
}
