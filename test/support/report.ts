import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Lang } from "../../src/language/locale.ts";
import type { Repository } from "../../src/model/repository.ts";
import { builtInFor, withParts } from "../../src/report/built-in.ts";
import { reportModel } from "../../src/report/make-model.ts";
import { type ReportTemplate, renderReport } from "../../src/report/render.ts";
import type { ReportModel } from "../../src/report/report-model.ts";
import { type Change, open, withBase } from "./repository.ts";

/** A file of the package, as the command reads it. */
export function readAsset(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
}

/** The built-in template of that name or for that reader, with its parts. */
export function builtIn(name: string): ReportTemplate {
  return withParts(readAsset(`templates/report/${builtInFor(name)}.md.hbs`), readAsset);
}

/** A template as a coalition writes it. */
export function ownTemplate(text: string): ReportTemplate {
  return withParts(text, readAsset);
}

/** One report of a repository as Markdown. */
export function markdownOf(repository: Repository, id: string, lang: Lang, asOf?: string): string {
  const model = modelOf(repository, id, lang, asOf);
  const { template, reader } = repository.entities.report.get(id)?.data ?? {};
  return renderReport(model, builtIn(template ?? reader ?? "funder"));
}

/** What one report of a repository says, as data. */
export function modelOf(repository: Repository, id: string, lang: Lang, asOf?: string): ReportModel {
  const report = repository.entities.report.get(id);
  if (!report) throw new Error(`no report ${id}`);
  const day = asOf ?? report.data.as_of ?? repository.settings.asOf ?? "2026-03-01";
  return reportModel({ repository, report, lang, asOf: day });
}

const FUNDER = "reader: funder\nfunder: linden-fund\nperiod: 2025\n";

/** The base repository with changes and one report, `yearly`. */
export async function withReport(
  changes: Readonly<Record<string, Change>> = {},
  report: string = FUNDER,
): Promise<Repository> {
  return (await open(withBase({ "reports/yearly.yaml": report, ...changes }))).repository;
}
