import { correctionsYaml } from "../../exporters/corrections-yaml.js";
import type { Corrections } from "../../model/correction.js";
import { save } from "../save.js";
import type { CorrectedDeck } from "./corrected-deck.js";

/** Hands over the corrected deck, and the patch for the lecture's folder. */
export function saveCorrections({ store, rows, pristine }: CorrectedDeck): void {
  const { title, audience, language, fingerprint } = rows.origin;
  const deck = `${audience}.${language}`;
  const corrections: Corrections = {
    ...{ lecture: title, deck, data: fingerprint },
    events: store.all(),
  };
  const page = pristine.html({ id: "corrections", json: JSON.stringify(corrections) });
  save(`${deck}.corrected.html`, new Blob([page], { type: "text/html;charset=utf-8" }));
  save("corrections.yaml", new Blob([correctionsYaml(corrections)], { type: "application/yaml" }));
}
