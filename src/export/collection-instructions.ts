import type { Workbook } from "exceljs";
import { collectionSheetWords } from "../language/collection-sheet.ts";
import type { SheetFacts } from "../language/collection-sheet-shape.ts";
import type { Lang } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";
import type { Asking } from "./asked-cells.ts";
import { isInvented, textOf } from "./texts.ts";
import { cellText, FONT, rowHeight } from "./workbook.ts";

interface About {
  readonly repository: Repository;
  readonly lang: Lang;
  readonly asking: Asking;
}

/** In characters: a page of A4. */
const WIDTH = 74;

/** The first sheet: what this is, how it is filled in, and what is done about privacy. */
export async function writeInstructions(workbook: Workbook, about: About, facts: SheetFacts): Promise<void> {
  const { repository, lang } = about;
  const words = collectionSheetWords(lang);
  const page = workbook.addWorksheet(words.sheets.instructions, {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: "portrait", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.getColumn(1).width = WIDTH;
  let row = 0;
  const write = (text: string, font: { bold?: boolean; size?: number; italic?: boolean } = {}) => {
    const cell = page.getCell(++row, 1);
    cell.value = cellText(text);
    cell.font = { ...FONT, ...font };
    cell.alignment = { wrapText: true, vertical: "top" };
    const scale = (font.size ?? FONT.size) / FONT.size;
    page.getRow(row).height = rowHeight([{ text, width: WIDTH / scale }]) * scale;
  };
  write(words.title(facts.partner, facts.period), { bold: true, size: 16 });
  write(facts.coalition, { size: 12 });
  if (isInvented(repository)) write(words.fictional, { italic: true });
  for (const { heading, lines } of [...words.instructions(facts), ...notAsked(about)]) {
    row++;
    write(heading, { bold: true, size: 12 });
    for (const line of lines) write(line);
  }
  await page.protect("", { selectLockedCells: true, selectUnlockedCells: true });
}

function notAsked({ asking, repository, lang }: About) {
  const words = collectionSheetWords(lang);
  if (asking.leftOut.length === 0) return [];
  const lines = asking.leftOut.map(({ indicator, why }) => {
    const name = textOf(indicator.data.name, repository, lang) || indicator.id;
    return `• ${words.notAsked(name, why)}`;
  });
  return [{ heading: words.notAskedHeading, lines }];
}
