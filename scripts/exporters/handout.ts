import type { Messages } from "../model/messages.js";
import { renderHandout } from "../render/handout.js";
import { answerLosses } from "./answer-losses.js";
import type { Exported, ExportInput, PaperSize } from "./exporter.js";
import { printed } from "./printed.js";

/** The lecture on paper: slides small with notes and room to write, the timeline, events, terms, references. */
export function exportHandout(input: ExportInput): Promise<Exported> {
  const { whole, options, messages } = input;
  const paper = options.paper ?? usualPaper(messages);
  const page = renderHandout({ ...input, deck: whole }, paper);
  const subject = messages.say("handout.for", { audience: whole.audienceTitle });
  return printed(input, page, subject, answerLosses(whole.slides));
}

/** Where offices have letter paper, by Unicode's CLDR. */
const LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");

function usualPaper({ locale }: Messages): PaperSize {
  const { region = "" } = new Intl.Locale(locale);
  return LETTER.includes(region) ? "letter" : "a4";
}
