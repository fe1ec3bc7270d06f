import type { FileTree } from "../files/file-tree.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import type { PersonalSearch } from "../personal/search.ts";
import { conflictFindings } from "../read/conflicts.ts";
import { type ReadOptions, readTable } from "../read/csv.ts";
import type { Assembled } from "./assemble.ts";
import type { MeasurementTable } from "./measurement-table.ts";
import { FIXED_COLUMNS } from "./measurements.ts";
import { demandsOf } from "./number-demands.ts";
import type { InputFile } from "./repository.ts";
import { RowPlaces } from "./row-places.ts";
import { RowReader } from "./rows.ts";
import { FileRows, lengthIfBroken, TableRows } from "./table-rows.ts";

export interface Tables {
  readonly measurements: MeasurementTable;
  readonly inputs: readonly InputFile[];
  readonly findings: readonly AnyFinding[];
  /** True where rows were left out, so that an absent measurement proves nothing. */
  readonly unread: boolean;
  /** The tables in which that was; of those that could not be read at all, nobody knows what they held. */
  readonly withGaps: ReadonlySet<string>;
  /** Indicators of which rows were left out; `undefined` where rows of any may have been. */
  readonly indicatorsWithGaps: ReadonlySet<string> | undefined;
}

/** What makes the reader stop before the end, or throws doubt on every row. */
const STOPS: ReadonlySet<string> = new Set([
  "file-unreadable",
  "bad-quote",
  "bad-header",
  "conflict-markers",
]);

/** After one of these there may be more in the file than was read. */
const BROKEN_OFF: ReadonlySet<string> = new Set(["file-unreadable", "bad-quote", "conflict-markers"]);

/** What follows from a first line that is no header. */
const OF_HEADER: ReadonlySet<string> = new Set(["bad-header", "ragged-row", "padded-cell", "blank-row"]);

/** What repeats a cell of a row. */
const OF_CELLS: ReadonlySet<string> = new Set(["padded-cell"]);

interface Reading {
  readonly assembled: Assembled;
  readonly search: PersonalSearch;
  readonly options: Pick<ReadOptions, "parserOnly">;
}

/** Streams every table once: rows become measurements, trouble becomes findings. */
export async function readMeasurements(
  tree: FileTree,
  realPaths: readonly string[],
  { assembled, search, options }: Reading,
): Promise<Tables> {
  const { declarations } = assembled;
  const isKnown = (column: string) => FIXED_COLUMNS.includes(column) || declarations.has("dimension", column);
  const { indicator } = assembled.parts.entities;
  const { masker } = search;
  const places = new RowPlaces({
    readPart: (path, from, length) => tree.readPart(masker.realPath(path), from, length),
  });
  const all = new TableRows(places, (id) => demandsOf(indicator.get(id)?.data.type));
  const inputs: InputFile[] = [];
  const findings: AnyFinding[] = [];
  const withGaps = new Set<string>();
  const indicatorsWithGaps = new Set<string>();
  let isAnyWithGaps = false;
  for (const real of realPaths) {
    const path = search.path(real);
    const chunks = tree.stream(real);
    if ("ok" in chunks) {
      findings.push({ rule: "file-unreadable", args: { problem: chunks.trouble }, where: wholeFile(path) });
      withGaps.add(path);
      isAnyWithGaps = true;
      continue;
    }
    const look = search.table(path, isKnown);
    const ofFile: FileRows = new FileRows(all, places.files.length, () => rows.columns);
    const rows = new RowReader(path, assembled, (row, from, { offset }) => {
      ofFile.add(row, offset);
      const length = lengthIfBroken(from);
      if (length !== undefined) places.setLength(all.store.length - 1, length);
    });
    const table = await readTable(
      path,
      chunks,
      (row, place) => rows.read(look.row(row), place) !== undefined,
      { ...options, plain: ofFile, isWhole: (row, column) => rows.isWhole(row, column) },
    );
    const ofRows = rows.end(table.header, table.locateHeader);
    for (const finding of look.end(table.header, table.headerLine)) findings.push(finding);
    const broken = table.findings.filter(({ rule }) => BROKEN_OFF.has(rule));
    const text = broken.length > 0 ? search.rest(tree, path, broken.some(isUnreadable)) : undefined;
    const { delimiter } = table.dialect;
    places.files.push({ path, delimiter, columns: rows.columns?.index ?? new Map(), offsets: table.offsets });
    for (const finding of withConflicts(table.findings, { path, text, rows })) {
      if (!isNoNews(finding.rule, rows)) findings.push(asTold(finding, rows));
    }
    for (const finding of ofRows) findings.push(finding);
    const isStopped = table.header === undefined || table.findings.some(({ rule }) => STOPS.has(rule));
    if (rows.leftOut || isStopped) withGaps.add(path);
    if (rows.leftOutOfAny || isStopped) isAnyWithGaps = true;
    for (const id of rows.leftOutOf) indicatorsWithGaps.add(id);
    inputs.push({ path });
  }
  return {
    measurements: all.end(),
    inputs,
    findings,
    unread: withGaps.size > 0,
    withGaps,
    indicatorsWithGaps: isAnyWithGaps ? undefined : indicatorsWithGaps,
  };
}

function isUnreadable({ rule }: AnyFinding): boolean {
  return rule === "file-unreadable";
}

/**
 * The reader of rows stops at the first mark of git; the text says which two versions there are. Where a column is
 * unknown nobody knows what its cells are, and no row is repeated.
 */
function withConflicts(
  findings: readonly AnyFinding[],
  at: { readonly path: string; readonly text: string | undefined; readonly rows: RowReader },
): readonly AnyFinding[] {
  const { path, text, rows } = at;
  if (text === undefined || !findings.some(({ rule }) => rule === "conflict-markers")) return findings;
  const conflicts = conflictFindings(path, text, "rows").map((finding) =>
    rows.columns === undefined || rows.unknownColumns || rows.headerless
      ? { ...finding, args: { ...finding.args, onlyAbove: [], onlyBelow: [] } }
      : finding,
  );
  return conflicts.length === 0
    ? findings
    : [...findings.filter(({ rule }) => rule !== "conflict-markers"), ...conflicts];
}

/** In a table that is not used, trouble with cells is no news, and would repeat what may be a name. */
function isNoNews(rule: string, { headerless, unknownColumns }: RowReader): boolean {
  return (headerless && OF_HEADER.has(rule)) || (unknownColumns && OF_CELLS.has(rule));
}

/** What reading a table found, in the light of what its rows turned out to be. */
function asTold(finding: AnyFinding, { leftOut, unknownColumns }: RowReader): AnyFinding {
  if (finding.rule === "csv-dialect" && leftOut)
    return { ...finding, args: { ...finding.args, leftOut: true } };
  return unknownColumns ? withoutCells(finding) : finding;
}

/** What a row was probably meant to be repeats its cells, which may be a name. */
function withoutCells(finding: AnyFinding): AnyFinding {
  if (finding.rule !== "ragged-row") return finding;
  const { splitOf: _splitOf, parts: _parts, likely: _likely, ...args } = finding.args;
  return { ...finding, args };
}
