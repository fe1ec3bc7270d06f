import type { FileTree } from "../../files/file-tree.ts";
import { readConfig } from "./config.ts";
import { readMetadata } from "./metadata.ts";
import { isNamedAfterIndicator } from "./names.ts";
import { type OpenSdgPlan, type OpenSdgQuestion, Planning } from "./planning.ts";
import { fitsPattern } from "./wildcard.ts";

export type { OpenSdgPlan };

/** Why a folder cannot be imported. */
export interface OpenSdgRefusal {
  readonly refused: "not-open-sdg" | "only-other-inputs";
  readonly inputs: readonly string[];
}

/**
 * Reads a data repository of Open SDG and plans a repository of the format. Writes nothing. Each figure of
 * its tables is either in the plan or in the account.
 */
export async function planOpenSdg(
  tree: FileTree,
  asked: OpenSdgQuestion,
): Promise<OpenSdgPlan | OpenSdgRefusal> {
  const entries = tree.list();
  const { config, unreadable, isDeclared } = readConfig(tree);
  const tables = entries.filter(({ path }) =>
    config.dataPatterns.some((pattern) => fitsPattern(path, pattern)),
  );
  const metadata = readMetadata(tree, entries, config);
  if (
    tables.length === 0 &&
    (metadata.byIndicator.size === 0 || config.unread.some((kind) => !/Meta/.test(kind)))
  ) {
    const others = config.unread.filter((kind) => !/Meta/.test(kind));
    return { refused: others.length > 0 ? "only-other-inputs" : "not-open-sdg", inputs: others };
  }
  const isOurs = entries.some(({ path }) => path === "impact.yaml");
  const isNamed = metadata.byIndicator.size > 0 || tables.some(({ path }) => isNamedAfterIndicator(path));
  if (!isDeclared && (isOurs || !isNamed)) return { refused: "not-open-sdg", inputs: [] };
  const planning = new Planning({ tree, entries, config, metadata, asked });
  await planning.readTables(tables);
  return planning.plan(unreadable);
}
