/**
 * reveal.js takes any query parameter as configuration, also from a link that
 * somebody else made (`?url=javascript:…`). These are the ones that a deck
 * needs: those of printing.
 */
const PRINTING = new Set(["print-pdf", "view=print"]);
/** On the room's screen they would show the notes. */
const WITH_NOTES = new Set(["showNotes=true", "showNotes=separate-page"]);

/** The query with its approved parts only, in their order: `?print-pdf&showNotes=true`, or nothing. */
function approvedQuery(search: string): string {
  const parts = search.replace(/^\?/, "").split("&");
  const prints = parts.some((part) => PRINTING.has(part));
  const kept = parts.filter((part) => PRINTING.has(part) || (prints && WITH_NOTES.has(part)));
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

/** Takes every other part out of the page's address, before reveal.js reads it. */
export function guardQuery(): void {
  const query = approvedQuery(location.search);
  if (query === location.search) return;
  // From file:// only the path is fixed, so this works there too.
  history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
}
