import { fileKindOf, identifierOf } from "../model/file-kinds.ts";
import type { Answers } from "./answers.ts";
import { isEmpty, oneLine } from "./answers.ts";
import type { Assets } from "./assets.ts";
import { coalitionFiles, type ScaffoldedFile } from "./coalition-files.ts";
import { editorFiles } from "./editor-files.ts";
import type { KnownIdentifiers } from "./editor-schemas.ts";
import { type PlaceInGit, platformFiles } from "./platform-files.ts";
import { type Item, readTheme, readWords, type Theme } from "./theme.ts";
import { themeFromAnswers } from "./theory-from-answers.ts";

/** When and by which version of the tool a repository is made. */
export interface Making {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The version that the repository's workflows will run. */
  readonly toolVersion: string;
  /** Absent: a git repository of its own. */
  readonly place?: PlaceInGit;
}

/**
 * A new coalition's repository: every file, sorted by path. The same answers on the same day give
 * the same bytes. Throws only when the package itself is incomplete.
 */
export function planRepository(answers: Answers, assets: Assets, making: Making): readonly ScaffoldedFile[] {
  const words = readWords(assets, answers.lang);
  const theme = planTheory(answers, assets);
  const coalition = coalitionFiles({ answers, theme, words, today: making.today });
  const files = [
    ...coalition,
    ...platformFiles({ answers, words, assets, version: making.toolVersion, place: making.place }),
    ...editorFiles({ assets, lang: answers.lang, known: knownOf(theme, coalition) }),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The identifiers of a new repository: of the lists in its files, and of the files that are one thing. */
function knownOf(theme: Theme, files: readonly ScaffoldedFile[]): KnownIdentifiers {
  const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);
  const known = new Map<string, readonly string[]>([
    ["partner", idsOf(theme.partners)],
    ["node", idsOf(theme.nodes)],
    ["link", theme.links.map(({ from, to }) => `${from}/${to}`)],
    ["assumption", idsOf(theme.assumptions)],
    ["dimension", idsOf(theme.dimensions)],
    ["source", idsOf(theme.sources)],
    ["policy", idsOf(theme.policy)],
    ["rival", idsOf(theme.rivals)],
  ]);
  for (const { path } of files) {
    const kind = fileKindOf(path)?.thing;
    if (kind !== undefined) known.set(kind, [...(known.get(kind) ?? []), identifierOf(path)]);
  }
  return known;
}

/** What the repository will say, before it is written as files: to show and ask whether it is right. */
export function planTheory(answers: Answers, assets: Assets): Theme {
  if (answers.template === "blank") return themeFromAnswers(answers, readWords(assets, answers.lang));
  const theme = readTheme(assets, answers.template, answers.lang);
  return isEmpty(answers.change) ? theme : withChange(theme, oneLine(answers.change ?? ""));
}

function withChange(theme: Theme, title: string): Theme {
  return {
    ...theme,
    nodes: theme.nodes.map((node) => (node.kind === "impact" ? { ...node, title } : node)),
  };
}
