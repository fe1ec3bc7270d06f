import type { Workbook } from "exceljs";
import { collectionSheetWords } from "../language/collection-sheet.ts";
import type { CollectionSheetWords, SheetFacts } from "../language/collection-sheet-shape.ts";
import { formatPeriod } from "../language/dates.ts";
import type { Lang } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";
import type { CollectionSheet } from "./asked-cells.ts";
import { writeInstructions } from "./collection-instructions.ts";
import { NAMES_ROW, valueTitle, writeFigures } from "./figures-sheet.ts";
import { textOf } from "./texts.ts";
import { bytesOf, newWorkbook } from "./workbook.ts";

/** The sheet by which `impact import` knows what it has before it. */
const HIDDEN_SHEET = "_impact";

/**
 * A workbook that asks a partner for exactly the figures it should give: one row per total and per
 * group, open cells where a number belongs, everything else locked. It comes back through
 * `impact import` without a question: a hidden sheet says for whom it is and where the columns are.
 * The same input gives the same bytes.
 */
export async function collectionSheet(sheet: CollectionSheet): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const words = collectionSheetWords(sheet.lang);
  const facts = factsOf(sheet, words);
  await writeInstructions(workbook, sheet, facts);
  await writeFigures(workbook, { sheet, words, facts });
  writeHidden(workbook, sheet, words);
  return bytesOf(workbook);
}

function factsOf(sheet: CollectionSheet, words: CollectionSheetWords): SheetFacts {
  const { repository, partner, period, lang, asking, filled } = sheet;
  return {
    coalition: textOf(repository.coalition?.coalition.name, repository, lang),
    partner: partnerName(repository, partner, lang),
    period: formatPeriod(period.text, lang),
    asked: asking.cells.length,
    known: asking.cells.filter(({ known }) => known !== undefined).length,
    filled,
    value: valueTitle(sheet, words),
  };
}

/** The name of a partner in a language; its identifier where nobody named it. */
function partnerName(repository: Repository, partner: string, lang: Lang): string {
  return textOf(repository.entities.partner.get(partner)?.data.name, repository, lang) || partner;
}

function writeHidden(workbook: Workbook, sheet: CollectionSheet, words: CollectionSheetWords): void {
  const hidden = workbook.addWorksheet(HIDDEN_SHEET, { state: "veryHidden" });
  hidden.addRows([
    ["impact-collection-sheet", "1"],
    ["partner", sheet.partner],
    ["period", sheet.period.text],
    ["lang", sheet.lang],
    ["sheet", words.sheets.figures],
    ["header-row", String(NAMES_ROW)],
  ]);
}
