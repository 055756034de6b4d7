/** What a column can tell of an event. */
export const FIELDS = [
  ...(["id", "title", "short", "date", "end", "year", "month", "day"] as const),
  ...(["endYear", "endMonth", "endDay", "displayDate", "lane", "summary", "place"] as const),
  ...(["tags", "cites", "importance", "kind"] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** How people call them in English, Spanish, German and French, without marks and capitals, the likeliest first. */
const NAMES: Readonly<Record<Field, string>> = {
  id: "id|event id|identifier|key|clave|kennung|schlussel|identifiant|cle|clef",
  title:
    "title|headline|event|event name|event title|name|what|subject|label|titulo|titular|evento|acontecimiento|nombre|hecho|suceso|titel|ereignis|bezeichnung|uberschrift|was|titre|evenement|intitule|nom|quoi",
  short: "short|short title|titulo corto|kurztitel|titre court",
  date: "date|start date|when|start|begin|begins|from|date start|event date|fecha|fecha de inicio|fecha inicio|inicio|comienzo|desde|cuando|datum|datierung|startdatum|anfangsdatum|wann|beginn|anfang|von|zeitpunkt|zeit|date de debut|debut|quand|depuis",
  end: "end|end date|to|until|date end|ends|finish|fin|fecha de fin|fecha fin|fecha final|final|hasta|termino|ende|enddatum|bis|date de fin|jusque|jusqu a",
  year: "year|start year|ano|ano de inicio|annee|annee de debut|jahr|startjahr|yr",
  month: "month|start month|mes|mes de inicio|monat|startmonat|mois|mois de debut",
  day: "day|start day|dia|dia de inicio|starttag|jour|jour de debut",
  endYear: "end year|year end|ano de fin|ano final|endjahr|annee de fin",
  endMonth: "end month|month end|mes de fin|mes final|endmonat|mois de fin",
  endDay: "end day|day end|dia de fin|dia final|endtag|jour de fin",
  displayDate: "display date|date display|fecha visible|anzeigedatum|date affichee",
  lane: "lane|group|category|type|kind|theme|topic|track|class|field|area|strand|sector|section|categoria|grupo|tipo|tema|linea|carril|ambito|campo|seccion|gruppe|bereich|kategorie|thema|themenbereich|spur|typ|rubrik|sachgebiet|sparte|art|groupe|categorie|domaine|rubrique|secteur|champ|piste",
  summary:
    "summary|description|text|notes|note|details|detail|body|comment|comments|about|what happened|resumen|descripcion|texto|notas|nota|detalle|detalles|comentario|comentarios|observaciones|zusammenfassung|beschreibung|kurzbeschreibung|erlauterung|inhalt|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|resume|texte|contenu|remarque|remarques|commentaire|commentaires",
  place:
    "place|location|where|city|country|site|venue|lugar|ubicacion|sitio|ciudad|pais|donde|localidad|ort|schauplatz|stadt|land|wo|lieu|endroit|ville|pays",
  tags: "tags|tag|keywords|keyword|labels|etiquetas|etiqueta|palabras clave|schlagworte|schlagworter|schlagwort|stichworte|stichworter|stichwort|mots cles|mots clefs|mot cle|etiquettes",
  cites:
    "source|sources|reference|references|citation|cites|ref|fuente|fuentes|referencia|referencias|cita|quelle|quellen|beleg|belege|literatur",
  importance:
    "importance|weight|priority|importancia|peso|prioridad|wichtigkeit|gewicht|bedeutung|prioritat|priorite|poids",
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
  // Beside a month it is the German day.
  const isGerman = names.includes("monat");
  const isTimelineJs = names.includes("headline") && names.includes("year");
  const best = new Map<Field, { readonly column: number; readonly rank: number }>();
  for (const [column, name] of names.entries()) {
    // There it says whether a row is an event, the title or an era.
    const [field, rank] =
      isTimelineJs && name === "type"
        ? (["kind", 0] as const)
        : (FIELDS_BY_NAME.get(isGerman && name === "tag" ? "day" : name) ?? []);
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
