import { createInterface } from "node:readline";

/** A question to a person, and what an empty answer means. */
export interface Question {
  readonly text: string;
  readonly otherwise: string;
}

/** Where a person answers; absent where there is none. */
export interface Person {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks one after the other; where there is nobody to ask, each answer is what an empty one means. Undefined where the
 * person leaves, by the end of the input. Ctrl+C ends the tool.
 */
export async function ask(
  questions: readonly Question[],
  person: Person | undefined,
): Promise<readonly string[] | undefined> {
  if (!person) return questions.map(({ otherwise }) => otherwise);
  const terminal = createInterface({ input: person.input });
  const lines = terminal[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    for (const { text, otherwise } of questions) {
      person.output.write(`${text} (${otherwise}): `);
      const { value, done } = await lines.next();
      if (done) return undefined;
      answers.push(String(value).trim() || otherwise);
    }
    return answers;
  } finally {
    terminal.close();
  }
}
