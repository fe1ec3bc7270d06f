import type { Paint } from "./paint.ts";
import { widthOf } from "./visible.ts";

/** A piece of text on one line, and how it is emphasised. */
export interface Piece {
  readonly text: string;
  readonly paint?: keyof Paint;
  /** Of a remark: how far it stands in, in steps. */
  readonly indent?: number;
}

/** One row: a name, a cell for each column of one or more lines each, a verdict, and remarks below. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly (readonly Piece[])[];
  readonly verdict?: Piece;
  readonly below: readonly Piece[];
}

/** Rows under one heading. */
export interface TableGroup {
  readonly title: string;
  readonly rows: readonly TableRow[];
  /** Below the rows. */
  readonly note?: Piece;
}

/** The table as a whole; columns in which nothing stands are left out. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly verdict: string;
  readonly groups: readonly TableGroup[];
}

export interface TableOptions {
  readonly paint: Paint;
  /** Places on a line. */
  readonly width: number;
}

/** Names wider than this go on below; narrower than the second, they stand above their figures. */
const NAME_WIDEST = 48;
const NAME_NARROWEST = 28;

/** On a very narrow terminal lines run over, rather than fall apart into single words. */
const NARROWEST = 40;

const GAP = "  ";

/**
 * Lines of a table for a terminal. Where the columns fit beside the names they stand there; otherwise
 * they are folded under the name, on as many lines as they need.
 */
export function tableLines(table: Table, { paint, width: asked }: TableOptions): readonly string[] {
  const width = Math.max(NARROWEST, asked);
  const rows = table.groups.flatMap((group) => group.rows);
  const used = table.columns.map((_, column) => rows.some(({ cells }) => (cells[column] ?? []).length > 0));
  const keep = <T>(items: readonly T[]) => items.filter((_, column) => used[column]);
  const titles = keep(table.columns);
  const hasVerdict = rows.some(({ verdict }) => verdict !== undefined);
  const shape: Shape = {
    paint,
    width,
    widths: titles.map((title, column) =>
      widest([title, ...rows.flatMap(({ cells }) => (keep(cells)[column] ?? []).map(({ text }) => text))]),
    ),
    verdict: hasVerdict ? widest([table.verdict, ...rows.map(({ verdict }) => verdict?.text ?? "")]) : 0,
    names: widest([table.name, ...rows.map(({ name }) => name)]),
  };
  const write = nameBeside(shape) === undefined ? folded : beside;
  const header = {
    name: table.name,
    cells: titles.map((text) => [{ text, paint: "quiet" as const }]),
    below: [],
    ...(hasVerdict && { verdict: { text: table.verdict, paint: "quiet" as const } }),
  };
  return [
    ...write(header, { ...shape, namePaint: "quiet" }),
    ...table.groups.flatMap(({ title, rows: each, note }) => [
      "",
      ...wrapped(title, width).map((line) => paint.strong(line)),
      ...each.flatMap((row) => [
        ...write({ ...row, cells: keep(row.cells) }, shape),
        ...row.below.flatMap((piece) => hanging(piece, shape)),
      ]),
      ...(note ? hanging(note, shape) : []),
    ]),
  ];
}

interface Shape {
  readonly paint: Paint;
  readonly width: number;
  readonly widths: readonly number[];
  /** 0 where no row has one. */
  readonly verdict: number;
  /** Of the widest name. */
  readonly names: number;
  readonly namePaint?: keyof Paint;
}

/** How wide names are when everything stands on one line; `undefined` where there is no room for that. */
function nameBeside({ width, widths, verdict, names }: Shape): number | undefined {
  const columns = verdict > 0 ? [...widths, verdict] : widths;
  const room = width - GAP.length - columns.reduce((sum, each) => sum + GAP.length + each, 0);
  const wanted = Math.min(NAME_WIDEST, names);
  return room >= Math.min(NAME_NARROWEST, wanted) ? Math.min(wanted, room) : undefined;
}

function beside(row: TableRow, shape: Shape): readonly string[] {
  const nameWidth = nameBeside(shape) ?? NAME_NARROWEST;
  const cells = [
    namePieces(row.name, nameWidth, shape),
    ...row.cells,
    ...(row.verdict ? [[row.verdict]] : []),
  ];
  const widths = [nameWidth, ...shape.widths, shape.verdict];
  return block(cells, { widths, indent: GAP, paint: shape.paint });
}

function folded(row: TableRow, shape: Shape): readonly string[] {
  const { width, widths, verdict, paint } = shape;
  const nameWidth = width - GAP.length - (verdict > 0 ? GAP.length + verdict : 0);
  const head = [namePieces(row.name, nameWidth, shape), ...(row.verdict ? [[row.verdict]] : [])];
  const lines = [...block(head, { widths: [nameWidth, verdict], indent: GAP, paint })];
  const indent = GAP + GAP;
  for (const shelf of shelves(widths, width - indent.length)) {
    const cells = shelf.map((column) => row.cells[column] ?? []);
    if (cells.length === 1) cells[0] = onOneLine(cells[0] ?? [], width - indent.length);
    lines.push(...block(cells, { widths: shelf.map((column) => widths[column] ?? 0), indent, paint }));
  }
  return lines;
}

/** A column that has a line for itself needs no second one, where there is room. */
function onOneLine(cell: readonly Piece[], room: number): readonly Piece[] {
  const text = cell.map((piece) => piece.text).join(GAP + GAP);
  const isPlain = cell.every((piece) => piece.paint === undefined);
  return cell.length > 1 && isPlain && widthOf(text) <= room ? [{ text }] : cell;
}

/** Columns side by side as far as they fit, then the next ones below. */
function shelves(widths: readonly number[], room: number): readonly (readonly number[])[] {
  const result: number[][] = [];
  let left = 0;
  for (const [column, width] of widths.entries()) {
    const shelf = result.at(-1);
    if (shelf && left >= GAP.length + width) {
      shelf.push(column);
      left -= GAP.length + width;
    } else {
      result.push([column]);
      left = room - width;
    }
  }
  return result;
}

function namePieces(name: string, width: number, { namePaint }: Shape): readonly Piece[] {
  return wrapped(name, width).map((text) => ({ text, ...(namePaint && { paint: namePaint }) }));
}

interface Block {
  readonly widths: readonly number[];
  readonly indent: string;
  readonly paint: Paint;
}

/** Cells of several lines side by side. */
function block(cells: readonly (readonly Piece[])[], { widths, indent, paint }: Block): readonly string[] {
  const height = cells.reduce((most, cell) => Math.max(most, cell.length), 0);
  return Array.from({ length: height }, (_, index) => {
    const pieces = cells.map((cell) => cell[index]);
    const last = pieces.findLastIndex((piece) => piece !== undefined && piece.text !== "");
    const line = pieces.slice(0, last + 1).map((piece, column) => {
      const text = piece?.text ?? "";
      const room = column === last ? 0 : Math.max(0, (widths[column] ?? 0) - widthOf(text));
      return painted(piece ?? { text }, paint) + " ".repeat(room);
    });
    return indent + line.join(GAP);
  });
}

/** A remark below a row, over as many lines as it needs. */
function hanging({ text, paint: how, indent: depth = 0 }: Piece, { width, paint }: Shape): readonly string[] {
  const indent = GAP.repeat(2 + depth);
  return wrapped(text, width - indent.length - GAP.length).map(
    (line, index) =>
      indent + (index === 0 ? "" : GAP) + painted({ text: line, ...(how && { paint: how }) }, paint),
  );
}

function painted({ text, paint: how }: Piece, paint: Paint): string {
  return how === undefined || text === "" ? text : paint[how](text);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** A text over at most so many lines; where it goes on, that is shown. */
export function shortened(text: string, width: number, most: number): string {
  const lines = wrapped(text, width);
  if (lines.length <= most) return text;
  // With a sign more, the last word may go over the edge.
  const kept = wrapped(`${lines.slice(0, most).join(" ")} …`, width);
  return kept.length <= most ? kept.join(" ") : `${kept.join(" ").replace(/ \S+ …$/, "")} …`;
}

/** A text over as many lines as it needs; a word that is too long stays whole. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
