/**
 * The header of a table and its lines that name an indicator by one of its names, which become that of now; so that of
 * a large table few rows are read. A table in which texts are quoted is kept whole, as a row may go over several
 * lines. `undefined` where no line names it.
 */
export function rowsNaming(
  bytes: Uint8Array | undefined,
  names: ReadonlySet<string>,
  now: string,
): string | undefined {
  if (!bytes) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (![...names].some((name) => buffer.includes(name))) return undefined;
  const text = buffer.toString("utf8");
  const lines = text.split(/\r?\n/);
  const [header = "", ...rows] = lines;
  const isQuoted = text.includes('"');
  const kept = isQuoted ? rows : rows.filter((row) => [...names].some((name) => row.includes(name)));
  return `${[header, ...kept].map((row) => renamed(row, names, now)).join("\n")}\n`;
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
