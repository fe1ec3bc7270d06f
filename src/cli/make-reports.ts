import { isLang, type Lang } from "../language/locale.ts";
import { reportCommandWords } from "../language/report-command.ts";
import type { SinceTrouble } from "../language/since-report.ts";
import type { Entity } from "../model/repository.ts";
import { builtInFor, withParts } from "../report/built-in.ts";
import { reportModel } from "../report/make-model.ts";
import type { ToldReport } from "../report/release-record.ts";
import { type ReportTemplate, renderReport } from "../report/render.ts";
import { ShownFigures, type ToldFigure } from "../report/shown-figures.ts";
import type { Since } from "../report/since.ts";
import { lastDayOf } from "../report/telling.ts";
import { LARGEST_TEMPLATE } from "../report/template.ts";
import { TemplateTrouble } from "../report/template-trouble.ts";
import { stamped, stampOf } from "../report/vintage.ts";
import { readAsset } from "./assets.ts";
import type { EarlierReport } from "./earlier-reports.ts";
import type { OpenedRepository } from "./open-repository.ts";

/** One report in one language, ready to be written. */
export interface MadeReport {
  readonly id: string;
  readonly lang: Lang;
  /** `<id>.<lang>.md` */
  readonly file: string;
  readonly text: string;
  /** The day that it was judged on. */
  readonly asOf: string;
  /** The figures that it shows, and up to which day they go. */
  readonly told: () => ToldReport;
  /** Why it says that it was not compared with the one before it; absent where it was, or where there is none. */
  readonly notCompared?: SinceTrouble;
  /** True where there is a report before it, and the coalition's own template says nothing of what changed since. */
  readonly isSinceLeftOut: boolean;
}

/** The name of the file that a report is written to. */
export function reportFile(id: string, lang: Lang): string {
  return `${id}.${lang}.md`;
}

/** A template of the coalition that cannot be used: already a sentence with its place. */
export class UnusableTemplate extends Error {
  override readonly name = "UnusableTemplate";
}

/** The languages of a report that this tool speaks, and those that it does not. */
export function languagesOf(
  report: Entity<"report">,
  opened: OpenedRepository,
): { readonly spoken: readonly [Lang, ...Lang[]]; readonly unknown: readonly string[] } {
  const wanted = report.data.languages ?? opened.repository.settings.languages;
  const [first, ...rest] = [...new Set(wanted.filter(isLang))];
  return {
    spoken: first === undefined ? [opened.lang] : [first, ...rest],
    unknown: report.data.languages?.filter((lang) => !isLang(lang)) ?? [],
  };
}

/** For whom and for when a report is made. */
export interface Making {
  readonly lang: Lang;
  /** `--as-of` */
  readonly asOf: string | undefined;
  /** A report as it was written before: it is checked for the day that it was made for. */
  readonly written?: string | undefined;
  /** The last report of the same kind; absent where there was none. */
  readonly earlier?: EarlierReport | undefined;
}

/**
 * Makes one report. It stands as of `--as-of`, else its own `as_of`, else that of the coalition, else
 * the day it was written for, else today. Throws `UnusableTemplate` where the coalition's template is
 * at fault.
 */
export function makeReport(opened: OpenedRepository, report: Entity<"report">, how: Making): MadeReport {
  const { repository } = opened;
  const fixed = how.asOf ?? report.data.as_of ?? repository.settings.asOf;
  const asOf = fixed ?? (how.written === undefined ? undefined : stampOf(how.written)) ?? opened.asOf;
  const since = how.earlier && sinceOf(opened, { report, earlier: how.earlier, lang: how.lang, asOf });
  const { text, shown, isSinceTold } = filledIn(opened, report, {
    lang: how.lang,
    asOf,
    ...(since && { since }),
  });
  return {
    id: report.id,
    lang: how.lang,
    file: reportFile(report.id, how.lang),
    text: stamped(text, asOf),
    asOf,
    told: () => ({ id: report.id, until: lastDayOf(report, asOf), told: shown() }),
    ...(since?.is === "unknown" && isSinceTold && { notCompared: since.why }),
    isSinceLeftOut: since !== undefined && !isSinceTold,
  };
}

/** Of what a report is made: the files of now, or those of an earlier one. */
type Source = Pick<OpenedRepository, "tree" | "repository" | "lang">;

interface Filled {
  readonly text: string;
  readonly shown: () => readonly ToldFigure[];
  /** Whether anything is said about the report before it. */
  readonly isSinceTold: boolean;
}

function filledIn(
  source: Source,
  report: Entity<"report">,
  request: { readonly lang: Lang; readonly asOf: string; readonly since?: Since },
): Filled {
  const figures = new ShownFigures();
  const model = reportModel({ ...request, repository: source.repository, report, shown: figures });
  const { template, path } = templateOf(report, source);
  const { notes, groups } = model.since;
  const said = new Set([...notes, ...groups.flatMap(({ items }) => items.map(({ text }) => text))]);
  let isSinceTold = false;
  const print = (printed: string) => {
    figures.print(printed);
    isSinceTold ||= said.has(printed);
  };
  try {
    const text = renderReport(model, template, print);
    return { text, shown: () => figures.shown(), isSinceTold };
  } catch (error) {
    if (!(error instanceof TemplateTrouble) || path === undefined) throw error;
    throw unusable(source, path, error);
  }
}

interface Looking {
  readonly report: Entity<"report">;
  readonly earlier: EarlierReport;
  readonly lang: Lang;
  readonly asOf: string;
}

/**
 * What is known of the last report: it is made once more from the files of then, to know which figures stood in it,
 * and this one without the section, to know which stand in it besides.
 */
function sinceOf(opened: OpenedRepository, { report, earlier, lang, asOf }: Looking): Since {
  if (earlier.is === "unknown") return earlier;
  const { at, publication, comparison } = earlier;
  const before = at.repository.entities.report.get(publication.id);
  if (!before) return { is: "unknown", why: "incomplete" };
  const dayThen = dayOf(earlier, before, lang);
  try {
    const then = filledIn({ ...at, lang: opened.lang }, before, { lang, asOf: dayThen });
    const now = filledIn(opened, report, { lang, asOf });
    return {
      is: "known",
      earlier: { repository: at.repository, report: before, asOf: dayThen },
      comparison,
      told: { before: then.shown(), after: now.shown() },
    };
  } catch (error) {
    if (error instanceof UnusableTemplate) return { is: "unknown", why: "incomplete" };
    throw error;
  }
}

/** The day that an earlier report was made for: as it says itself, or its release, its definition, its commit. */
function dayOf(
  { at: { tree, repository }, publication }: Extract<EarlierReport, { readonly is: "known" }>,
  { id, data }: Entity<"report">,
  lang: Lang,
): string {
  const others = tree.list().map(({ path }) => path);
  const made = others.filter((path) => path.startsWith(`reports/${id}.`) && path.endsWith(".md"));
  const own = `reports/${reportFile(id, lang)}`;
  const [path] = made.includes(own) ? [own] : made;
  const found = path === undefined ? undefined : tree.read(path);
  const written = found?.ok ? stampOf(new TextDecoder().decode(found.bytes)) : undefined;
  return written ?? publication.released ?? data.as_of ?? repository.settings.asOf ?? publication.day;
}

function unusable(
  { lang }: Source,
  path: string,
  { line, problem, detail }: TemplateTrouble,
): UnusableTemplate {
  const place = line === undefined ? path : `${path}:${line}`;
  return new UnusableTemplate(`${place}: ${reportCommandWords(lang).template(problem, detail)}`);
}

/** The coalition's own template of that name comes first; `path` says that it is theirs. */
function templateOf(
  report: Entity<"report">,
  opened: Source,
): { readonly template: ReportTemplate; readonly path?: string } {
  const name = report.data.template ?? report.data.reader;
  const path = `templates/${name}.md.hbs`;
  const own = opened.tree.read(path, { maximumBytes: LARGEST_TEMPLATE });
  if (own.ok) {
    // What is found in it is told by `impact validate`; no report repeats it.
    const { text } = opened.repository.masker.file(path, new TextDecoder().decode(own.bytes));
    return { template: withParts(text, readAsset), path };
  }
  const words = reportCommandWords(opened.lang);
  if (own.trouble !== "gone")
    throw new UnusableTemplate(`${path}: ${words.template("unreadable", own.trouble)}`);
  const builtIn = builtInFor(name);
  if (builtIn === undefined) {
    throw new UnusableTemplate(`${report.document.path}: ${words.template("no-template", name)}`);
  }
  return { template: withParts(readAsset(`templates/report/${builtIn}.md.hbs`), readAsset) };
}
