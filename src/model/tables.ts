import { createHash } from "node:crypto";
import type { FileTree } from "../files/file-tree.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import { readTable } from "../read/csv.ts";
import type { Assembled } from "./assemble.ts";
import type { Measurement } from "./measurements.ts";
import type { InputFile } from "./repository.ts";
import { RowReader } from "./rows.ts";

export interface Tables {
  readonly measurements: readonly Measurement[];
  readonly inputs: readonly InputFile[];
  readonly findings: readonly AnyFinding[];
  /** True where rows were left out, so that an absent measurement proves nothing. */
  readonly unread: boolean;
}

/** What makes the reader stop before the end, or throws doubt on every row. */
const STOPS: ReadonlySet<string> = new Set(["file-unreadable", "bad-quote", "bad-header", "yaml-syntax"]);

/** What follows from a first line that is no header. */
const OF_HEADER: ReadonlySet<string> = new Set(["bad-header", "ragged-row", "padded-cell", "blank-row"]);

/** What repeats a cell of a row. */
const OF_CELLS: ReadonlySet<string> = new Set(["padded-cell"]);

/** Streams every table once: rows become measurements, trouble becomes findings. */
export async function readMeasurements(
  tree: FileTree,
  paths: readonly string[],
  assembled: Assembled,
): Promise<Tables> {
  const measurements: Measurement[] = [];
  const inputs: InputFile[] = [];
  const findings: AnyFinding[] = [];
  let unread = false;
  for (const path of paths) {
    const chunks = tree.stream(path);
    if ("ok" in chunks) {
      findings.push({ rule: "file-unreadable", args: { problem: chunks.trouble }, where: wholeFile(path) });
      unread = true;
      continue;
    }
    const hash = createHash("sha256");
    const rows = new RowReader(path, assembled, (measurement) => measurements.push(measurement));
    const table = await readTable(path, watched(chunks, hash), (row) => rows.read(row));
    const ofRows = rows.end(table.header);
    for (const finding of table.findings) if (!isNoNews(finding.rule, rows)) findings.push(finding);
    for (const finding of ofRows) findings.push(finding);
    unread ||=
      rows.leftOut || table.header === undefined || table.findings.some(({ rule }) => STOPS.has(rule));
    inputs.push({ path, digest: hash.digest("hex") });
  }
  return { measurements, inputs, findings, unread };
}

/** In a table that is not used, trouble with cells is no news, and would repeat what may be a name. */
function isNoNews(rule: string, { headerless, unknownColumns }: RowReader): boolean {
  return (headerless && OF_HEADER.has(rule)) || (unknownColumns && OF_CELLS.has(rule));
}

async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
