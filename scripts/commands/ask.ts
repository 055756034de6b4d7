import { createInterface } from "node:readline/promises";

/** A question to a person at a terminal, and what an empty answer means. */
export interface Question {
  readonly text: string;
  readonly otherwise: string;
}

/**
 * Asks one after the other on stderr, so that stdout keeps results alone. Where there is nobody to ask, each answer is
 * what an empty one means. Ctrl+C ends the tool, as everywhere.
 */
export async function ask(
  questions: readonly Question[],
  isThere: boolean,
): Promise<readonly string[]> {
  if (!isThere || questions.length === 0) return questions.map(({ otherwise }) => otherwise);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on("SIGINT", () => process.exit(130));
  try {
    const answers: string[] = [];
    for (const { text, otherwise } of questions) {
      const answer = await terminal.question(`${text} (${otherwise}): `);
      answers.push(answer.trim() || otherwise);
    }
    return answers;
  } finally {
    terminal.close();
  }
}
