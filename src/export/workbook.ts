import type { Workbook } from "exceljs";
import { unzipSync, type Zippable, zipSync } from "fflate";

/** A cell holds 32,767 characters; nobody reads more than this, and escaping takes room. */
const LONGEST_TEXT = 4_000;

/** What XML cannot hold, halves of characters included. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Spreadsheet programs read `_x0041_` as the letter A; written so, it stays what it is. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Somebody's text as a cell can hold it: without what would damage the file, and no longer than a cell.
 * It is written as text, so that one that begins with `=` is never worked out.
 */
export function cellText(text: string): string {
  const whole = text.replace(NOT_IN_XML, "\ufffd").replace(/\r\n?/g, "\n");
  const shown = whole.length > LONGEST_TEXT ? `${sliced(whole, LONGEST_TEXT)}…` : whole;
  return shown.replace(ESCAPE_LIKE, "_x005F_");
}

/** Cut without leaving half a character. */
function sliced(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

/** Text in the footer of a printed page, where `&` begins a command; longer ones are refused by Excel. */
export function footerText(text: string): string {
  return sliced(cellText(text), 60).replaceAll("\n", " ").replaceAll("&", "&&");
}

/** An empty workbook; the library is loaded only when one is made. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: exceljs } = await import("exceljs");
  return new exceljs.Workbook();
}

/** Every file of the archive is dated so: local time, as zip has it, the same on every machine. */
const LONG_AGO = new Date(1980, 0, 1, 12);

/**
 * The workbook as a file: the same content gives the same bytes. The library writes the moment of
 * making into the document's properties and into the archive; both are taken out.
 */
export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(written)) {
    // Folders have entries of their own in what the library writes; no reader needs them.
    if (!path.endsWith("/")) files[path] = path === "docProps/core.xml" ? withoutDates(bytes) : bytes;
  }
  return zipSync(files, { mtime: LONG_AGO, level: 6 });
}

function withoutDates(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
}

/** In points, for the font that `FONT` names. */
const LINE_HEIGHT = 13.5;
/** A column's width counts digits; of letters a few more go in. */
const LETTERS_PER_DIGIT = 1.2;
/** Excel shows no row that is higher. */
const HIGHEST_ROW = 400;

/** A font that every machine has, or has a twin of. */
export const FONT = { name: "Arial", size: 10 } as const;

/** How high a row must be to show these texts in full: programs do not work it out in a file they did not make. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) => linesOf(text, Math.floor(width * LETTERS_PER_DIGIT)));
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

/** Lines that a text takes in a column of so many characters; wide characters take the room of two. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.slice(0, LONGEST_TEXT).split("\n")) {
    lines++;
    let room = width;
    for (const word of paragraph.split(" ")) {
      const length = roomOf(word);
      if (length > room && room < width) {
        lines++;
        room = width;
      }
      lines += Math.max(0, Math.ceil(length / width) - 1);
      room -= (length > width ? length % width : length) + 1;
    }
  }
  return lines;
}

function roomOf(word: string): number {
  let room = 0;
  for (const character of word) room += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return room;
}

/** The name of a column as a spreadsheet has it: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetter(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
