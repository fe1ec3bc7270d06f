import { unzipSync } from "fflate";
import { cutAfter, release } from "../../src/disclosure/released.ts";
import { codeBook } from "../../src/export/code-book.ts";
import { csvFiles, dataPackageFiles, type ExportFile } from "../../src/export/data-package.ts";
import { type ExportFacts, figuresTable } from "../../src/export/figures-table.ts";
import type { CellValue, ExportTable } from "../../src/export/table.ts";
import { tablesWorkbook } from "../../src/export/tables-workbook.ts";
import type { Lang } from "../../src/language/locale.ts";
import { measure } from "../../src/measure/series.ts";
import type { Repository } from "../../src/model/repository.ts";

/** A repository as `impact export` sees it. */
export function factsOf(repository: Repository, asOf = "2026-03-01", lang: Lang = "en"): ExportFacts {
  const cut = cutAfter(repository, asOf);
  const measures = measure(cut);
  return {
    repository,
    released: release({ repository: cut, measures }),
    measures,
    asOf,
    lang,
    version: "0.0.0",
  };
}

/** The figures and their code book. */
export function tablesOf(facts: ExportFacts): readonly ExportTable[] {
  const data = figuresTable(facts);
  return [data, ...codeBook(data, facts)];
}

/** The rows of a table as records, without what is empty. */
export function records({ columns, rows }: ExportTable): readonly Readonly<Record<string, CellValue>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ name }, index) => (row[index] === undefined ? [] : [[name, row[index]]])),
    ),
  );
}

/** Every file of every form, with what is inside workbooks. */
export async function everyFile(facts: ExportFacts): Promise<readonly ExportFile[]> {
  const tables = tablesOf(facts);
  const workbook = unzipSync(await tablesWorkbook(tables, facts.lang));
  const inside = Object.entries(workbook).map(([path, bytes]) => ({
    path: `xlsx/${path}`,
    text: new TextDecoder().decode(bytes),
  }));
  return [...csvFiles(tables), ...dataPackageFiles(tables, facts), ...inside];
}
