import type { Asker } from "../../src/cli/asker.ts";
import { type ImportOptions, importFiles } from "../../src/cli/commands/import.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "./folder.ts";

/** A small Dutch-speaking coalition with something to count. */
export const COALITION: Readonly<Record<string, string>> = {
  ...BASE_REPOSITORY,
  "dimensions.yaml": `- id: gender
  name: {en: gender, nl: geslacht, fr: sexe}
  values:
    - {id: m, name: {en: man, nl: man, fr: homme}}
    - {id: v-x, name: {en: woman or x, nl: vrouw of x, fr: femme ou x}}
- id: area
  name: {en: area, nl: regio, fr: région}
  values:
    - {id: town, name: {en: town, nl: stad, fr: ville}}
    - {id: country, name: {en: country, nl: platteland, fr: campagne}}
`,
};

export interface Imported {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly code?: string;
}

/** Runs `impact import` as a command, without a terminal, or with somebody who answers. */
export async function imported(
  root: string,
  files: readonly string[],
  options: ImportOptions = {},
  answers?: (question: string) => string,
  /** So wide that no sentence is broken; where it matters, a test says how wide the terminal is. */
  columns = 2000,
): Promise<Imported> {
  const told = { stdout: "", stderr: "" };
  const say = (stream: "stdout" | "stderr") => (text: string) => {
    told[stream] += text;
  };
  const isTTY = answers !== undefined;
  const context = {
    cwd: root,
    stdout: { write: say("stdout"), isTTY, columns },
    stderr: { write: say("stderr"), isTTY, columns },
    stdin: { isTTY },
    env: {},
    today: () => "2026-03-01",
    version: "0.0.0",
  };
  const asker: Asker = {
    text: async (question) => answers?.(question) ?? "",
    choose: async (question, choices) => {
      const wanted = answers?.(question);
      const found = choices.find(({ value }) => value === wanted);
      if (found === undefined)
        throw new Error(`no answer ${wanted} to ${question}: ${choices.map(({ value }) => value).join()}`);
      return found.value;
    },
    tell: (text) => say("stderr")(`${text}\n`),
  };
  try {
    const status = await importFiles(context, files, options, async () => asker);
    return { status, ...told };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say("stderr")(`${error.message}
${error.help}
`);
    return { status: 2, ...told, code: error.code };
  }
}

/** A coalition on disk with these files beside it. */
export function coalitionWith(files: Record<string, string | Uint8Array>): string {
  return folderWith({ ...COALITION, ...files });
}
