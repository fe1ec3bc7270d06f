import type { SourcePlace } from "../import/extracted.ts";
import type { FigureChange, ImportPlan, RowKey } from "../import/merge.ts";

/** What an import document says besides the plan. */
export interface ImportFacts {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly dryRun: boolean;
  /** The files that were written, or would be. */
  readonly paths: readonly string[];
  readonly written: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly sheet?: string;
    readonly headerRow: number;
    /** The agreements by which it was read; absent for a collection sheet. */
    readonly using?: string;
    readonly notRead: readonly string[];
  }[];
  /** Errors that `impact validate` would find and does not find now. */
  readonly newErrors: number;
}

/** Names of columns and sheets, and of files, as they may be shown: people's names are masked. */
interface ShownInJson {
  header(name: string): string;
  file(path: string): string;
}

/** The document that `schemas/output/import-plan.schema.json` describes. */
export function importJson(plan: ImportPlan, facts: ImportFacts, shown: ShownInJson): string {
  const at = (source: SourcePlace): SourcePlace => ({
    ...source,
    file: shown.file(source.file),
    ...(source.sheet !== undefined && { sheet: shown.header(source.sheet) }),
  });
  const change = ({ key: about, table, line, row, cells }: FigureChange) => {
    return { ...key(about), table, ...(line !== undefined && { line }), cells, from: at(row.from) };
  };
  const place = <T extends ImportPlan["skipped"][number] | ImportPlan["troubles"][number]>(note: T) => ({
    ...at(note.place),
    reason: note.reason,
    ...(note.column !== undefined && { column: shown.header(note.column) }),
    ...(note.value !== undefined && { value: note.value }),
  });
  const document = {
    format: "impact-import",
    version: "1.0",
    asOf: facts.asOf,
    dryRun: facts.dryRun,
    written: facts.written,
    paths: facts.paths,
    files: facts.files.map((each) => ({
      ...each,
      file: shown.file(each.file),
      ...(each.sheet !== undefined && { sheet: shown.header(each.sheet) }),
      notRead: each.notRead.map(shown.header),
    })),
    summary: {
      taken: plan.taken,
      skipped: plan.skipped.length,
      troubles: plan.troubles.length,
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged,
      onlyInTable: plan.onlyInTable.length,
      newErrors: facts.newErrors,
    },
    added: plan.added.map(change),
    changed: plan.changed.map(change),
    onlyInTable: plan.onlyInTable.map((row) => ({ ...key(row), table: row.table, line: row.line })),
    skipped: plan.skipped.map(place),
    troubles: plan.troubles.map(place),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function key({ indicator, period, partner, dimensions }: RowKey) {
  return {
    indicator,
    period,
    ...(partner !== "" && { partner }),
    dimensions: Object.fromEntries(dimensions),
  };
}
