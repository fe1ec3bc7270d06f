/** Questions to a person. The real one is a terminal; tests answer from a list. */
export interface Asker {
  /** One line of text; empty is an answer unless `required`. */
  text(
    question: string,
    options?: { readonly suggestion?: string; readonly required?: boolean },
  ): Promise<string>;
  choose<T extends string>(
    question: string,
    choices: readonly { readonly value: T; readonly name: string }[],
    suggestion?: T,
  ): Promise<T>;
  /** Something to read between the questions. */
  tell(text: string): void;
}

/** Somebody broke off the questions: Ctrl-C, or the input ended. */
export class AskingStopped extends Error {
  override readonly name = "AskingStopped";
}

/** Rows of choices that are seen at once. */
const PAGE = 16;

/** The library explains its keys in English; signs are the same in every language. */
const KEYS = { style: { keysHelpTip: () => "↑↓ ⏎" } };

/** Asks on the terminal. The library is loaded only when there is something to ask. */
export async function terminalAsker(tell: (text: string) => void): Promise<Asker> {
  const { default: inquirer } = await import("inquirer");
  return {
    async text(message, { suggestion, required } = {}) {
      const validate = (answer: string) => !required || answer.trim() !== "";
      const question = { type: "input", name: "answer", message, validate } as const;
      const answered = await stoppable(
        inquirer.prompt([suggestion === undefined ? question : { ...question, default: suggestion }]),
      );
      return answered.answer;
    },
    async choose<T extends string>(
      message: string,
      choices: readonly { readonly value: T; readonly name: string }[],
      suggestion?: T,
    ) {
      const question = {
        type: "select",
        name: "answer",
        message,
        choices: [...choices],
        pageSize: PAGE,
        theme: KEYS,
      } as const;
      const answered = await stoppable(
        inquirer.prompt([suggestion === undefined ? question : { ...question, default: suggestion }]),
      );
      return answered.answer as T;
    },
    tell,
  };
}

async function stoppable<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name.endsWith("PromptError"))
      throw new AskingStopped("", { cause: error });
    throw error;
  }
}
