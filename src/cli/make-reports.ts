import { isLang, type Lang } from "../language/locale.ts";
import { reportCommandWords } from "../language/report-command.ts";
import type { Entity } from "../model/repository.ts";
import { builtInFor, withParts } from "../report/built-in.ts";
import { reportModel } from "../report/make-model.ts";
import type { ToldReport } from "../report/release-record.ts";
import { type ReportTemplate, renderReport } from "../report/render.ts";
import { ShownFigures } from "../report/shown-figures.ts";
import { lastDayOf } from "../report/telling.ts";
import { LARGEST_TEMPLATE } from "../report/template.ts";
import { TemplateTrouble } from "../report/template-trouble.ts";
import { stamped, stampOf } from "../report/vintage.ts";
import { readAsset } from "./assets.ts";
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
  const shown = new ShownFigures();
  const model = reportModel({ repository, report, lang: how.lang, asOf, shown });
  const { template, path } = templateOf(report, opened);
  try {
    const rendered = renderReport(model, template, (text) => shown.print(text));
    return {
      id: report.id,
      lang: how.lang,
      file: reportFile(report.id, how.lang),
      text: stamped(rendered, asOf),
      asOf,
      told: () => ({ id: report.id, until: lastDayOf(report, asOf), told: shown.shown() }),
    };
  } catch (error) {
    if (!(error instanceof TemplateTrouble) || path === undefined) throw error;
    throw unusable(opened, path, error);
  }
}

function unusable(
  { lang }: OpenedRepository,
  path: string,
  { line, problem, detail }: TemplateTrouble,
): UnusableTemplate {
  const place = line === undefined ? path : `${path}:${line}`;
  return new UnusableTemplate(`${place}: ${reportCommandWords(lang).template(problem, detail)}`);
}

/** The coalition's own template of that name comes first; `path` says that it is theirs. */
function templateOf(
  report: Entity<"report">,
  opened: OpenedRepository,
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
