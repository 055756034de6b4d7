import type { CutReport, MoreTime } from "./model/cut-report.js";
import type { Diagnostic } from "./model/diagnostic.js";
import type { Lecture } from "./model/lecture.js";
import { pairs, prepare, type Request, type World } from "./prepare.js";
import { cutReport } from "./select/cut-report.js";
import { moreTime } from "./select/more-time.js";
import { planTalk } from "./select/plan.js";
import { asked } from "./select/questions.js";

/** What one deck holds and leaves out, and what more time would change; no `more` where all is in. */
export interface Explanation {
  readonly report: CutReport;
  readonly more?: MoreTime;
}

/** files → parse → select: the reports of all decks asked for. Writes nothing. */
export function explain(
  request: Request,
  world: World,
): {
  /** Absent where it has errors. */
  readonly lecture?: Lecture;
  readonly explanations: readonly Explanation[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { prepared, diagnostics } = prepare(request, world);
  if (!prepared) return { explanations: [], diagnostics };
  const { lecture: whole } = prepared;
  const explanations = pairs(prepared, request).map(({ audience, language }) => {
    const lecture = asked(whole, audience);
    const report = cutReport(lecture, audience, language, planTalk(lecture, audience));
    const more = moreTime(lecture, audience);
    return { report, ...(more && { more }) };
  });
  return { lecture: whole, explanations, diagnostics };
}
