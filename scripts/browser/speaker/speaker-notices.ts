import type { Say } from "../say.js";
import type { Notice, NoticeAnswer } from "../talk/notices.js";
import type { Talk, TalkNow } from "../talk/talk.js";

interface Answer extends NoticeAnswer {
  readonly run: () => void;
}

interface Said extends Omit<Notice, "answers"> {
  readonly answers: readonly Answer[];
}

/** Draws what the lecturer should know or answer: a line each, with its buttons. */
export function speakerNotices(page: Document, talk: Talk, say: Say) {
  const place = page.querySelector("[data-speaker=notices]");
  return (now: TalkNow, isDark: boolean): void => {
    if (!place) return;
    const all = [
      ...(isDark ? [{ id: "dark", text: say("speaker.dark"), answers: [] }] : []),
      ...now.notices.map((notice) => withRuns(notice, talk)),
      ...restarted(now, talk, say),
      ...keeping(now, talk, say),
    ];
    const ids = all.map(({ id }) => id);
    for (const line of [...place.children])
      if (!ids.includes(line.getAttribute("data-notice") ?? "")) line.remove();
    for (const [index, said] of all.entries()) {
      const old = place.querySelector(`[data-notice="${CSS.escape(said.id)}"]`);
      if (old?.firstChild?.textContent === said.text) continue;
      old?.remove();
      place.insertBefore(lineOf(page, said), place.children[index] ?? null);
    }
  };
}

function withRuns(notice: Notice, talk: Talk): Said {
  const answers = notice.answers.map((one) => ({
    ...one,
    run: () => talk.answer(notice.id, one.id),
  }));
  return { ...notice, answers };
}

function restarted({ canUndoRestart }: TalkNow, talk: Talk, say: Say): readonly Said[] {
  if (!canUndoRestart) return [];
  const undo = { id: "undo", text: say("speaker.undo"), run: () => talk.undoRestart() };
  return [{ id: "restarted", text: say("speaker.restarted"), answers: [undo] }];
}

function keeping({ kept }: TalkNow, talk: Talk, say: Say): readonly Said[] {
  const keep = (key: string) => ({ id: "yes", text: say(key), run: () => talk.keep(true) });
  const no = { id: "no", text: say("speaker.keepNo"), run: () => talk.keep(false) };
  const said = (key: string, answers: readonly Answer[]) => [
    { id: `keep-${kept}`, text: say(key), answers },
  ];
  if (kept === "ask") return said("speaker.keep", [keep("speaker.keepYes"), no]);
  if (kept === "refused") return said("speaker.keepRefused", []);
  if (kept === "elsewhere") return said("speaker.keepElsewhere", [keep("speaker.keepHere")]);
  return [];
}

function lineOf(page: Document, { id, text, answers }: Said): Element {
  const line = page.createElement("p");
  line.dataset.notice = id;
  const words = line.appendChild(page.createElement("span"));
  words.textContent = text;
  for (const answer of answers) {
    const button = page.createElement("button");
    button.type = "button";
    button.textContent = answer.text;
    button.addEventListener("click", answer.run);
    line.append(" ", button);
  }
  return line;
}
