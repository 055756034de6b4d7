/**
 * reveal.js takes any query parameter as configuration, also from a link that
 * somebody else made (`?url=javascript:…`). These are the ones that a deck
 * needs: printing, and what the speaker view asks of its two frames.
 */
const APPROVED = new Set([
  "print-pdf",
  "view=print",
  "notes",
  "showNotes=true",
  "receiver",
  "progress=false",
  "history=false",
  "controls=false",
  "transition=none",
  "autoSlide=0",
  "backgroundTransition=none",
  "postMessageEvents=true",
]);

/** The query with its approved parts only, in their order: `?receiver&history=false`, or nothing. */
export function approvedQuery(search: string): string {
  const parts = search.replace(/^\?/, "").split("&");
  const kept = parts.filter((part) => APPROVED.has(part));
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

/** Takes every other part out of the page's address, before reveal.js reads it. */
export function guardQuery(): void {
  const query = approvedQuery(location.search);
  if (query === location.search) return;
  // From file:// only the path is fixed, so this works there too.
  history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
}
