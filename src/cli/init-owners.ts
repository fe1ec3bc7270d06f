import { relative, sep } from "node:path";
import { diskTree } from "../files/disk.ts";
import { folderHolding } from "../files/disk-target.ts";
import { carryOut } from "../files/disk-write.ts";
import type { FileTree } from "../files/file-tree.ts";
import { WriteRefused } from "../files/plan.ts";
import { isLang, LANGS, type Lang } from "../language/locale.ts";
import { ownersWords } from "../language/owners.ts";
import { loadRepository } from "../model/load.ts";
import type { Repository } from "../model/repository.ts";
import { CODE_OWNERS_PLACES } from "../read/code-owners.ts";
import { codeOwnersText, type OwnedPart, UnclearMarks } from "../scaffold/owners.ts";
import type { CliContext } from "./context.ts";
import { type InitOptions, refusal } from "./init-answers.ts";
import { preferredLang } from "./preferred-lang.ts";
import { usageError } from "./usage-error.ts";

/** Both platforms look there. */
const NEW_FILE = "CODEOWNERS";
const LARGEST = 3 * 1024 * 1024;
const ACCOUNT = /^@[\w.-]+(\/[\w.-]+)*$/;

/**
 * `impact init --owners` in a coalition that is there: the part of CODEOWNERS that is made from the model, anew. What
 * others wrote in that file stays. Gives the exit code; throws a `UsageError` where nothing can be written, or where
 * somebody would be left out because a file cannot be read.
 */
export async function makeOwners(context: CliContext, root: string, options: InitOptions): Promise<number> {
  const { lang: asked } = options;
  if (asked !== undefined && !isLang(asked)) {
    throw usageError("en", "wrong-choice", { option: "--lang", value: asked, allowed: LANGS });
  }
  const lang = preferredLang(context, { C: root, ...(asked !== undefined && { lang: asked }) });
  const words = ownersWords(lang);
  const repository = await loadRepository(diskTree(root), { dayOf: (own) => own ?? context.today() });
  if (["partner", "indicator", "claim"].some((kind) => repository.incomplete.has(kind as "partner"))) {
    throw refusal("cannot-write", words.unread);
  }
  const top = folderHolding(root, ".git") ?? root;
  const { path, text } = fileThere(diskTree(top));
  const parts = ownedParts(repository);
  const made = textOf(parts, { path, text, folder: relative(top, root).split(sep).join("/"), lang });
  const tell = (line: string) => (options.quiet === true ? undefined : context.stderr.write(`${line}\n`));
  if (made === text) tell(words.upToDate(path));
  else if (options.dryRun === true) tell(words.wouldMake(path));
  else {
    write(top, { path, text: made, action: text === undefined ? "create" : "replace" }, lang);
    tell(words.made(path));
  }
  if (parts.every(({ accounts }) => accounts.length === 0)) tell(words.noAccounts);
  return 0;
}

/** The file that the platforms read, or where a new one will stand. */
function fileThere(tree: FileTree): { readonly path: string; readonly text?: string } {
  for (const path of CODE_OWNERS_PLACES) {
    const file = (path.startsWith(".") ? tree.hidden : tree)?.read(path, { maximumBytes: LARGEST });
    if (file?.ok === true) return { path, text: new TextDecoder().decode(file.bytes) };
  }
  return { path: NEW_FILE };
}

function textOf(
  parts: readonly OwnedPart[],
  there: {
    readonly path: string;
    readonly text?: string | undefined;
    readonly folder: string;
    readonly lang: Lang;
  },
): string {
  try {
    return codeOwnersText(parts, there);
  } catch (error) {
    if (!(error instanceof UnclearMarks)) throw error;
    throw refusal("cannot-write", ownersWords(there.lang).unclearMarks(there.path));
  }
}

/**
 * Who looks after what: everything is for who coordinates the coalition, an indicator for its owner or else for who
 * delivers it, a claim for its author.
 */
function ownedParts({ entities }: Repository): readonly OwnedPart[] {
  const { partner, indicator, claim } = entities;
  const accountsOf = (ids: readonly (string | undefined)[]) =>
    ids
      .flatMap((id) => partner.get(id ?? "")?.data.accounts ?? [])
      .filter((account) => ACCOUNT.test(account));
  const backbone = [...partner.values()].filter(({ data }) => data.role === "backbone").map(({ id }) => id);
  return [
    { path: "", accounts: accountsOf(backbone) },
    ...[...indicator.values()].map(({ data, document }) => ({
      path: document.path,
      accounts: accountsOf(data.owner === undefined ? (data.delivered_by ?? []) : [data.owner]),
    })),
    ...[...claim.values()].map(({ data, document }) => ({
      path: document.path,
      accounts: accountsOf([data.author]),
    })),
  ];
}

function write(top: string, file: Parameters<typeof carryOut>[1][number], lang: Lang): void {
  try {
    carryOut(top, [file]);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    throw refusal("cannot-write", ownersWords(lang).notWritten(error.path));
  }
}
