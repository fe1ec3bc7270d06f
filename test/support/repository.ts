import { prepareProtection } from "../../src/disclosure/protection.ts";
import { memoryTree } from "../../src/files/memory.ts";
import type { RankedFinding } from "../../src/findings/finding.ts";
import { rank } from "../../src/findings/rank.ts";
import type { Measures } from "../../src/measure/figures.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import { isPartlyRead } from "../../src/model/partly-read.ts";
import type { Repository } from "../../src/model/repository.ts";
import { checkAll } from "../../src/rules/index.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What happens to a file of the base repository: new text, a change of its text, or gone. */
export type Change = string | Uint8Array | ((text: string) => string) | null;

/** The base repository with some files changed. */
export function withBase(changes: Readonly<Record<string, Change>>): Files {
  const files: Record<string, string | Uint8Array> = { ...BASE_REPOSITORY };
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete files[path];
    else files[path] = typeof change === "function" ? change(BASE_REPOSITORY[path] ?? "") : change;
  }
  return files;
}

/** Replaces one piece of text; throws where it is not there, so that a story cannot miss its point. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`not in the file: ${from}`);
    return text.replace(from, () => to);
  };
}

/** Several changes of one text, one after the other. */
export function both(...changes: readonly ((text: string) => string)[]): (text: string) => string {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

/** Text at the end of a file. */
export function add(more: string): (text: string) => string {
  return (text) => text + more;
}

/** A repository that was read, measured, checked and protected. */
export interface Opened {
  readonly repository: Repository;
  readonly measures: Measures;
  readonly findings: readonly RankedFinding[];
}

/** Everything that `impact validate` knows of these files on a day. */
export async function open(files: Files, options: { readonly asOf?: string } = {}): Promise<Opened> {
  const repository = await loadRepository(memoryTree({ ...files }));
  const { settings } = repository;
  const asOf = options.asOf ?? settings.asOf ?? "2026-03-01";
  const measures = measure(repository);
  await prepareProtection({ repository, measures });
  const { findings } = rank(checkAll(repository, measures, asOf), {
    ...settings,
    asOf,
    isPartlyRead: isPartlyRead(repository),
  });
  return { repository, measures, findings };
}

/** The findings of `open`. */
export async function check(
  files: Files,
  options: { readonly asOf?: string } = {},
): Promise<readonly RankedFinding[]> {
  return (await open(files, options)).findings;
}
