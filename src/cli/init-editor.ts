import { diskTree } from "../files/disk.ts";
import { carryOut } from "../files/disk-write.ts";
import type { FileTree } from "../files/file-tree.ts";
import { type WritePlan, WriteRefused } from "../files/plan.ts";
import { editorHelpWords } from "../language/editor-help.ts";
import { isLang, LANGS, type Lang } from "../language/locale.ts";
import { loadRepository } from "../model/load.ts";
import type { Repository } from "../model/repository.ts";
import { type EditorHelp, editorHelp, editorSettings } from "../scaffold/editor-files.ts";
import type { KnownIdentifiers } from "../scaffold/editor-schemas.ts";
import { readAsset } from "./assets.ts";
import type { CliContext } from "./context.ts";
import { type InitOptions, refusal } from "./init-answers.ts";
import { preferredLang } from "./preferred-lang.ts";
import { usageError } from "./usage-error.ts";

const SETTINGS = ".vscode/settings.json";
const LARGEST = 10 * 1024 * 1024;

/**
 * `impact init --editor` in a coalition that is there: the schemas and snippets of this version, with the
 * identifiers that the coalition has now. Settings that are there are left alone. Gives the exit code; throws a
 * `UsageError` where nothing can be written.
 */
export async function makeEditorHelp(
  context: CliContext,
  root: string,
  options: InitOptions,
): Promise<number> {
  const { lang: asked } = options;
  if (asked !== undefined && !isLang(asked)) {
    throw usageError("en", "wrong-choice", { option: "--lang", value: asked, allowed: LANGS });
  }
  const lang = preferredLang(context, { C: root, ...(asked !== undefined && { lang: asked }) });
  const words = editorHelpWords(lang);
  const tree = diskTree(root);
  const repository = await loadRepository(tree, { dayOf: (own) => own ?? context.today() });
  const help = { assets: { read: readAsset }, lang, known: knownOf(repository) };
  const plan = planned(tree, help);
  const tell = (text: string) => (options.quiet === true ? undefined : context.stderr.write(`${text}\n`));
  const settings = textAt(tree, SETTINGS);
  if (options.dryRun === true) {
    for (const { path } of plan) context.stdout.write(`${path}\n`);
    tell(words.wouldMake(plan.length));
  } else {
    write(root, plan, lang);
    tell(plan.length === 0 ? words.upToDate : words.made(plan.length));
  }
  if (settings !== undefined && !settings.includes("impact-schemas")) tell(words.settingsKept);
  return 0;
}

/** Settings are made where there are none; what the tool makes itself is made again where it differs. */
function planned(tree: FileTree, help: EditorHelp): WritePlan {
  const settings = editorSettings().flatMap(({ path, text }) =>
    textAt(tree, path) === undefined ? [{ path, text, action: "create" as const }] : [],
  );
  const made = editorHelp(help).flatMap(({ path, text }) => {
    const before = textAt(tree, path);
    const action = before === undefined ? ("create" as const) : ("replace" as const);
    return before === text ? [] : [{ path, text, action }];
  });
  return [...settings, ...made];
}

/** The identifiers of a repository, by kind; those of links as `from/to`. */
function knownOf({ entities, links }: Repository): KnownIdentifiers {
  const known = Object.entries(entities).map(([kind, things]) => [kind, [...things.keys()]] as const);
  return new Map([...known, ["link", links.map(({ id }) => id)]]);
}

/** What cannot be read is not replaced either: then writing is refused. */
function textAt(tree: FileTree, path: string): string | undefined {
  const file = tree.hidden?.read(path, { maximumBytes: LARGEST });
  return file?.ok === true ? new TextDecoder().decode(file.bytes) : undefined;
}

function write(root: string, plan: WritePlan, lang: Lang): void {
  try {
    carryOut(root, plan);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    throw refusal("cannot-write", editorHelpWords(lang).notWritten(error.path));
  }
}
