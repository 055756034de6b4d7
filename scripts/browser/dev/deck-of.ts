import { addressOf, NO_CHOICE } from "../../model/choice.js";
import type { DevPlan } from "../../model/dev-plan.js";

/** The deck of another audience, as its file has it: what was chosen for one is nothing to another. */
export function deckOf(plan: DevPlan, audience: string): string {
  const { languages = [] } = plan.audiences.find(({ id }) => id === audience) ?? {};
  const language = languages.includes(plan.language) ? plan.language : (languages[0] ?? "");
  return addressOf({ audience, language, choice: NO_CHOICE });
}
