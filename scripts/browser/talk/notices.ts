/** Something that the lecturer should know, and perhaps answer; plain data, for the speaker's window. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  /** The last one only puts the notice away. */
  readonly answers: readonly NoticeAnswer[];
}

export interface NoticeAnswer {
  readonly id: string;
  readonly text: string;
}

/** Notices by id, and what their answers do. */
export interface Notices {
  all(): readonly Notice[];
  /** Puts up a notice, or another in its place. */
  post(id: string, text: string, answers: readonly Answer[]): void;
  remove(id: string): void;
  /** Does what an answer of a notice says, which is gone then. */
  answer(notice: string, answer: string): void;
}

export interface Answer extends NoticeAnswer {
  readonly run?: () => void;
}

interface Posted extends Notice {
  readonly answers: readonly Answer[];
}

export function notices(): Notices {
  const posted = new Map<string, Posted>();
  return {
    all: () =>
      [...posted.values()].map(({ id, text, answers }) => ({
        id,
        text,
        answers: answers.map((one) => ({ id: one.id, text: one.text })),
      })),
    post(id, text, answers) {
      posted.set(id, { id, text, answers });
    },
    remove(id) {
      posted.delete(id);
    },
    answer(notice, answer) {
      const chosen = posted.get(notice)?.answers.find(({ id }) => id === answer);
      if (!chosen) return;
      posted.delete(notice);
      chosen.run?.();
    },
  };
}
