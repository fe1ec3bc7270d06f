import { join } from "node:path";
import type { Protection } from "../disclosure/protection.ts";
import type { Release } from "../generated/schema-types.ts";
import { isLang } from "../language/locale.ts";
import { releaseWords } from "../language/release.ts";
import { identifierFrom, isIdentifier } from "../model/identifiers.ts";
import { isSameRelease, releaseRecord, releaseText } from "../report/release-record.ts";
import type { CliContext } from "./context.ts";
import type { MadeReport } from "./make-reports.ts";
import type { OpenedRepository } from "./open-repository.ts";
import { UsageError, usageError } from "./usage-error.ts";
import { writeFiles } from "./write-output.ts";

/** Where records of what was published stand. */
const FOLDER = "releases";

/** What `--release` goes with, as commander gives it. */
export interface ReleaseOptions {
  /** The name of a release: write the reports, and what they show as `releases/<name>.yaml`. */
  readonly release?: string;
  /** Say what would be written, write nothing. */
  readonly dryRun?: boolean;
  readonly output?: string;
  readonly check?: boolean;
}

/** Throws a `UsageError` where the options of a release make no sense together. */
export function checkRelease(options: ReleaseOptions, { lang }: Pick<OpenedRepository, "lang">): void {
  const { release: name, dryRun, output, check } = options;
  if (name === undefined) {
    if (dryRun === true) throw trouble("dry-run-alone", releaseWords(lang).dryRunAlone);
    return;
  }
  if (output !== undefined) throw usageError(lang, "not-together", { options: ["--release", "--output"] });
  if (check === true) throw usageError(lang, "not-together", { options: ["--release", "--check"] });
  if (isIdentifier(name)) return;
  throw trouble("wrong-release", releaseWords(lang).wrongName(name, identifierFrom(name)));
}

function trouble(code: string, { message, help }: { readonly message: string; readonly help: string }) {
  return new UsageError(code, message, help);
}

interface Releasing {
  readonly context: CliContext;
  readonly opened: OpenedRepository;
  readonly options: ReleaseOptions & { readonly quiet?: boolean };
  readonly name: string;
  say(line: string): void;
  /** The report as it stands in the repository. */
  committed(made: MadeReport): string | undefined;
}

/**
 * Writes reports and the record of what they show in one plan: all or nothing. A record that is there is never
 * changed: throws a `UsageError` where it says anything else than these reports do.
 */
export function writeRelease(made: readonly MadeReport[], releasing: Releasing): number {
  const { context, opened, options, name, say } = releasing;
  const words = releaseWords(opened.lang);
  const { repository } = opened;
  const date =
    made
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? opened.asOf;
  const [first, ...others] = made.map(({ told }) => told());
  if (!first) return 2;
  const record = releaseRecord(repository, { date, reports: [first, ...others] });
  const isThere = isSameAsBefore(name, record, opened);
  const path = `${FOLDER}/${name}.yaml`;
  const languages = repository.settings.languages;
  const remark = releaseWords(languages.find(isLang) ?? opened.lang).remark;
  const reports = made.map((one) => ({ path: `reports/${one.file}`, one, text: one.text }));
  const changed = reports.filter(({ one, text }) => releasing.committed(one) !== text);
  const files = [...changed, ...(isThere ? [] : [{ path, text: releaseText(record, remark) }])];
  if (options.dryRun !== true) {
    writeFiles(context, {
      files: files.map(({ path: file, text }) => ({ path: file, text })),
      folder: join(opened.root),
      named: path,
      root: opened.root,
      lang: opened.lang,
      records: new Set([path]),
    });
  }
  if (options.quiet === true) return 0;
  const written = new Set(files.map((file) => file.path));
  for (const file of [...reports.map((report) => report.path), path]) {
    if (!written.has(file)) say(words.unchanged(file));
    else say(options.dryRun === true ? words.wouldWrite(file) : words.written(file));
  }
  say(words.tally({ shown: record.shown.length, hidden: record.hidden.length }));
  return 0;
}

/** True where the record stands there already and says the same. */
function isSameAsBefore(
  name: string,
  record: Release,
  { repository, tree, lang }: OpenedRepository,
): boolean {
  const before = repository.releases?.all.get(name);
  if (before && isSameRelease(before.data, record)) return true;
  const isThere = before !== undefined || tree.list().some(({ path }) => path === `${FOLDER}/${name}.yaml`);
  if (!isThere) return false;
  throw trouble("release-exists", releaseWords(lang).exists(`${FOLDER}/${name}.yaml`));
}

/** Says what was published before and cannot be protected any more. */
export function sayDisclosed({ solved }: Protection, { lang }: OpenedRepository): string | undefined {
  const count = solved?.disclosed.length ?? 0;
  return count === 0 ? undefined : releaseWords(lang).disclosed(count);
}
