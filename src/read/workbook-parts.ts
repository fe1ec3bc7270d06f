import { inflateRawSync } from "node:zlib";

/** Why a workbook is not read. Each has a sentence with what to do. */
export type WorkbookTrouble =
  | "encrypted"
  | "old-excel"
  | "macros"
  | "damaged"
  | "open-document"
  | "binary-workbook"
  | "web-page"
  | "plain-text"
  | "too-large"
  | "no-workbook";

/** The texts of a workbook that say what is in its cells, by their names inside the archive. */
export type WorkbookParts =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly trouble: WorkbookTrouble };

/** What a coalition's workbook never reaches; an archive made to exhaust a machine passes it at once. */
const MOST_ENTRIES = 4000;
const LARGEST_PART = 192 * 1024 * 1024;
const LARGEST_TOTAL = 256 * 1024 * 1024;
/** The words of a workbook, each kept once; a reader makes several objects of each. */
const LARGEST_WORDS = 64 * 1024 * 1024;
const MOST_TAGS_OF_WORDS = 8_000_000;
const WORDS = /^xl\/sharedStrings\.xml$/i;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of the directory stands within a comment's length from the end of the file. */
const LONGEST_TAIL = 22 + 0xffff;

/** Texts that say something about cells. Pictures, charts and printer settings are never opened. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook[^/]*\.xml|_rels\/[^/]+\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/i;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/**
 * Takes the texts out of a workbook, with limits of its own: what the archive says about its sizes is
 * not believed, each part is measured while it is unpacked. Never throws for what is in the bytes.
 */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const other = otherForm(buffer);
  if (other !== undefined) return { ok: false, trouble: other };
  try {
    const entries = directory(buffer);
    if (entries === "too-large" || entries === undefined) return { ok: false, trouble: entries ?? "damaged" };
    const trouble = troubleOf(entries, buffer);
    return trouble === undefined ? unpacked(entries, buffer) : { ok: false, trouble };
  } catch {
    // A place outside the file, or bytes that do not unpack: the file is cut off or was changed.
    return { ok: false, trouble: "damaged" };
  }
}

/** What a file is that is no archive, whatever its name says. */
function otherForm(buffer: Buffer): WorkbookTrouble | undefined {
  if (buffer.length >= 4 && buffer.readUInt32LE(0) === LOCAL) return undefined;
  if (buffer.length >= 8 && buffer.readUInt32BE(0) === 0xd0cf11e0) {
    // Both a workbook with a password and one of Excel 97 stand in such a container.
    return buffer.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "old-excel";
  }
  const start = buffer.toString("latin1", 0, 2048).replace(/\0/g, "").trimStart().toLowerCase();
  if (/^(ï»¿)?<(!doctype|html|table|\?xml|style|meta)/.test(start)) return "web-page";
  if (buffer.length === 0 || buffer.subarray(0, 2048).includes(0)) return "damaged";
  return "plain-text";
}

function directory(buffer: Buffer): readonly Entry[] | "too-large" | undefined {
  const end = endOfDirectory(buffer);
  if (end === undefined) return undefined;
  const count = buffer.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return "too-large";
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (buffer.readUInt32LE(at) !== ENTRY) return undefined;
    const lengths = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: buffer.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      at: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function endOfDirectory(buffer: Buffer): number | undefined {
  const first = Math.max(0, buffer.length - LONGEST_TAIL);
  for (let at = buffer.length - 22; at >= first; at--) {
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function troubleOf(entries: readonly Entry[], buffer: Buffer): WorkbookTrouble | undefined {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (entries.some(({ flags }) => (flags & 1) !== 0)) return "encrypted";
  if ([...names].some((name) => /vbaproject\.bin$|(^|\/)macrosheets\//.test(name))) return "macros";
  if (names.has("xl/workbook.bin")) return "binary-workbook";
  if (names.has("content.xml") && names.has("mimetype")) return "open-document";
  if (!entries.some(({ name }) => /^xl\/workbook[^/]*\.xml$/i.test(name))) return "no-workbook";
  const types = entries.find(({ name }) => name.toLowerCase() === "[content_types].xml");
  if (types === undefined) return "damaged";
  const text = Buffer.from(inflated(types, buffer, LARGEST_PART)).toString("latin1");
  return /macroEnabled/i.test(text) ? "macros" : undefined;
}

function unpacked(entries: readonly Entry[], buffer: Buffer): WorkbookParts {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (!NEEDED.test(entry.name)) continue;
    if (parts.has(entry.name)) return { ok: false, trouble: "damaged" };
    const isWords = WORDS.test(entry.name);
    const most = Math.min(isWords ? LARGEST_WORDS : LARGEST_PART, LARGEST_TOTAL - total);
    try {
      const text = inflated(entry, buffer, most);
      total += text.length;
      if (total > LARGEST_TOTAL || (isWords && tagsIn(text) > MOST_TAGS_OF_WORDS))
        return { ok: false, trouble: "too-large" };
      // A document type can define words that stand for gigabytes; no spreadsheet program writes one.
      if (/<!(doctype|entity)/i.test(startOf(text))) return { ok: false, trouble: "damaged" };
      parts.set(entry.name, text);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      return { ok: false, trouble: code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "damaged" };
    }
  }
  return { ok: true, parts };
}

function tagsIn(text: Uint8Array): number {
  let count = 0;
  for (let at = text.indexOf(60); at !== -1; at = text.indexOf(60, at + 1)) count += 1;
  return count;
}

/** A document type may only stand before the first element. */
function startOf(text: Uint8Array): string {
  return Buffer.from(text.buffer, text.byteOffset, Math.min(text.length, 64 * 1024)).toString("latin1");
}

function inflated({ at, packed, method }: Entry, buffer: Buffer, most: number): Uint8Array {
  if (buffer.readUInt32LE(at) !== LOCAL) throw new RangeError("no entry there");
  const from = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28);
  if (from + packed > buffer.length) throw new RangeError("cut off");
  const bytes = buffer.subarray(from, from + packed);
  if (method === 0) {
    if (bytes.length > most) throw Object.assign(new RangeError(""), { code: "ERR_BUFFER_TOO_LARGE" });
    return bytes;
  }
  if (method !== 8) throw new RangeError("packed in an unusual way");
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
}
