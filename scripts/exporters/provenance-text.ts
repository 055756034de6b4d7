import type { Provenance } from "../model/provenance.js";

/** Before it, so that it is found in a file of any kind. */
export const PROVENANCE_MARK = "chronodeck-provenance:";

/** Provenance as one word of ASCII that no format has to escape: a mark, then its JSON in Base64. */
export function provenanceText(provenance: Provenance): string {
  const bytes = new TextEncoder().encode(JSON.stringify(provenance));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return PROVENANCE_MARK + btoa(text);
}
