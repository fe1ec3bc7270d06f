/** Rows of one indicator, out of a table. */
export interface OwnRows {
  /** The table with other lines left empty, so that lines keep their numbers. */
  readonly text: string;
  /** Header and rows alone: the same as long as nothing about them changed. */
  readonly compact: string;
}

/**
 * The header of a table and its lines that name an indicator by one of its names, which become that of now; so that of
 * a large table few rows are read. A table in which texts are quoted is kept whole, as a row may go over several
 * lines. `undefined` where no line names it.
 */
export function rowsNaming(
  bytes: Uint8Array | undefined,
  names: ReadonlySet<string>,
  now: string,
): OwnRows | undefined {
  if (!bytes) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (![...names].some((name) => buffer.includes(name))) return undefined;
  const all = buffer.toString("utf8");
  const isQuoted = all.includes('"');
  const rows = all.split(/\r?\n/);
  const isOwn = (row: string) => [...names].some((name) => row.includes(name));
  const marks = all.includes("<<<<<<<") ? conflictsAround(rows, isOwn) : NO_MARKS;
  const isKept = (row: string, index: number) => index === 0 || isQuoted || isOwn(row) || marks.has(index);
  const lines = rows.map((row, index) => (isKept(row, index) ? renamed(row, names, now) : ""));
  return { text: lines.join("\n"), compact: lines.filter((line) => line !== "").join("\n") };
}

const NO_MARKS: ReadonlySet<number> = new Set();

/** Where the marks of the conflicts stand in which a row of the indicator lies: others do not touch it. */
function conflictsAround(rows: readonly string[], isOwn: (row: string) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  let marks: number[] = [];
  let isNear = false;
  for (const [index, row] of rows.entries()) {
    if (row.startsWith("<<<<<<<")) [marks, isNear] = [[], false];
    const isMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(row);
    if (isMark) marks.push(index);
    else if (isOwn(row)) isNear = true;
    if (row.startsWith(">>>>>>>")) {
      for (const mark of isNear ? marks : []) found.add(mark);
      [marks, isNear] = [[], false];
    }
  }
  return found;
}

/** Cells that are a name of before hold the name of now. */
function renamed(row: string, names: ReadonlySet<string>, now: string): string {
  if (names.size === 1 && names.has(now)) return row;
  return row
    .split(/([,;\t])/)
    .map((cell) => {
      const name = cell.trim().replace(/^"(.*)"$/, "$1");
      return name !== now && names.has(name) ? now : cell;
    })
    .join("");
}
