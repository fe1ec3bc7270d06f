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

/** The document that `schemas/output/import-plan.schema.json` describes. */
export function importJson(plan: ImportPlan, facts: ImportFacts): string {
  const place = <T extends ImportPlan["skipped"][number] | ImportPlan["troubles"][number]>(note: T) => ({
    ...note.place,
    reason: note.reason,
    ...(note.column !== undefined && { column: note.column }),
    ...(note.value !== undefined && { value: note.value }),
  });
  const document = {
    format: "impact-import",
    version: "1.0",
    asOf: facts.asOf,
    dryRun: facts.dryRun,
    written: facts.written,
    paths: facts.paths,
    files: facts.files,
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

function change({ key: about, table, line, row, cells }: FigureChange) {
  return { ...key(about), table, ...(line !== undefined && { line }), cells, from: row.from };
}

function key({ indicator, period, partner, dimensions }: RowKey) {
  return {
    indicator,
    period,
    ...(partner !== "" && { partner }),
    dimensions: Object.fromEntries(dimensions),
  };
}
