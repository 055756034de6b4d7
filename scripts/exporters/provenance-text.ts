import { PROVENANCE_MARK, type Provenance } from "../model/provenance.js";

/** Provenance as one word of ASCII that no format has to escape: a mark, then its JSON in Base64. */
export function provenanceText(provenance: Provenance): string {
  const bytes = new TextEncoder().encode(JSON.stringify(provenance));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return PROVENANCE_MARK + btoa(text);
}
