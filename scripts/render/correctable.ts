import type { Correctable } from "../model/correction.js";
import type { Messages } from "../model/messages.js";

/** Letters that somebody types who corrects a title: a picture must know their widths. */
export const TYPED_LETTERS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at))}ÁÉÍÓÚÑáéíóúüñ¡¿–—’“”`;

/** What the open deck needs to correct its events: see the model. Only the lecturer's own has it, as it has the notes. */
export function correctable(messages: Messages): Correctable {
  return {
    patterns: {
      ...Object.fromEntries(
        Object.entries(messages.under("date")).map(([key, text]) => [`date.${key}`, text]),
      ),
      "timeline.description": messages.under("timeline").description ?? "",
    },
  };
}
