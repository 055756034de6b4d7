/** What a column can tell of an event. */
export const FIELDS = [
  ...(["id", "title", "short", "date", "end", "year", "month", "day"] as const),
  ...(["endYear", "endMonth", "endDay", "displayDate", "lane", "summary", "place"] as const),
  ...(["tags", "cites", "importance", "kind"] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** How people call them, without marks and capitals, the likeliest first. */
const NAMES: Readonly<Record<Field, string>> = {
  id: "id|event id|identifier|key|clave",
  title:
    "title|headline|event|event name|event title|name|what|subject|label|titulo|titular|evento|acontecimiento|nombre|hecho|suceso|titre|titel",
  short: "short|short title|titulo corto",
  date: "date|start date|when|start|begin|begins|from|date start|event date|fecha|fecha de inicio|fecha inicio|inicio|comienzo|desde|cuando|datum",
  end: "end|end date|to|until|date end|ends|finish|fin|fecha de fin|fecha fin|fecha final|final|hasta|termino",
  year: "year|start year|ano|ano de inicio|annee|jahr|yr",
  month: "month|start month|mes|mes de inicio|monat|mois",
  day: "day|start day|dia|dia de inicio|tag",
  endYear: "end year|year end|ano de fin|ano final",
  endMonth: "end month|month end|mes de fin|mes final",
  endDay: "end day|day end|dia de fin|dia final",
  displayDate: "display date|date display|fecha visible",
  lane: "lane|group|category|type|kind|theme|topic|track|class|field|area|strand|sector|section|categoria|grupo|tipo|tema|linea|carril|ambito|campo|seccion",
  summary:
    "summary|description|text|notes|note|details|detail|body|comment|comments|about|what happened|resumen|descripcion|texto|notas|nota|detalle|detalles|comentario|comentarios|observaciones",
  place:
    "place|location|where|city|country|site|venue|lugar|ubicacion|sitio|ciudad|pais|donde|localidad",
  tags: "tags|tag|keywords|keyword|labels|etiquetas|etiqueta|palabras clave",
  cites:
    "source|sources|reference|references|citation|cites|ref|fuente|fuentes|referencia|referencias|cita",
  importance: "importance|weight|priority|importancia|peso|prioridad",
  kind: "",
};

const FIELDS_BY_NAME: ReadonlyMap<string, readonly [Field, number]> = new Map(
  FIELDS.flatMap((field) =>
    NAMES[field].split("|").map((name, rank) => [name, [field, rank]] as const),
  ),
);

/** Column by field, from 0. */
export type Columns = ReadonlyMap<Field, number>;

/** Which column has which field, by their names; where two could be it, the likelier has it. */
export function guessColumns(head: readonly string[]): Columns {
  const names = head.map(plainName);
  const isTimelineJs = names.includes("headline") && names.includes("year");
  const best = new Map<Field, { readonly column: number; readonly rank: number }>();
  for (const [column, name] of names.entries()) {
    // There it says whether a row is an event, the title or an era.
    const [field, rank] =
      isTimelineJs && name === "type" ? (["kind", 0] as const) : (FIELDS_BY_NAME.get(name) ?? []);
    if (field === undefined || rank === undefined) continue;
    if (rank < (best.get(field)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(field, { column, rank });
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

/** Small letters without their marks; what is no letter or digit is a space. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** Whether a row is a head: it has a title and a date by names that are known. */
export function isHead(cells: readonly string[]): boolean {
  const columns = guessColumns(cells);
  return columns.has("title") && (columns.has("date") || columns.has("year"));
}
