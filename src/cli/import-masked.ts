import type { ImportWords } from "../language/import.ts";

/** How names of columns and of files are shown. */
export interface ShownNames {
  header(name: string): string;
  file(path: string): string;
}

/** The same words, in which no column and no file is called by what may be the name of a person. */
export function maskedWords(words: ImportWords, { header, file }: ShownNames): ImportWords {
  const headers = (names: readonly string[]) => names.map(header);
  const named = <T extends { readonly name: string }>(columns: readonly T[]) =>
    columns.map((column) => ({ ...column, name: header(column.name) }));
  return {
    ...words,
    file: (name, trouble) => words.file(file(name), trouble),
    noSuchSheet: (name, sheet, sheets) => words.noSuchSheet(file(name), header(sheet), headers(sheets)),
    severalSheets: (name, sheets) => words.severalSheets(file(name), headers(sheets)),
    otherSheet: (name, rows, sheet) => words.otherSheet(file(name), rows, sheet),
    collectionSheet: (name, problem) => words.collectionSheet(file(name), problem),
    personalUsed: (columns) => words.personalUsed(named(columns)),
    recordsOfPeople: (name) => words.recordsOfPeople(file(name)),
    noFigures: (name) => words.noFigures(file(name)),
    sameRole: (role, columns) => words.sameRole(role, headers(columns)),
    answersNeeded: (needed) =>
      words.answersNeeded(needed.map((each) => ({ ...each, file: file(each.file) }))),
    headerDiffers: (path, missing, added) => words.headerDiffers(path, headers(missing), headers(added)),
    severalImports: (name, names) => words.severalImports(file(name), names),
    unknownColumn: (option, column, columns) => words.unknownColumn(option, column, headers(columns)),
    found: (at) => words.found({ ...at, file: file(at.file), sheet: at.sheet && header(at.sheet) }),
    like: (path, missing, added) => words.like(path, headers(missing), headers(added)),
    personalLeft: (columns) => words.personalLeft(named(columns)),
    wordsNotKept: (columns) => words.wordsNotKept(named(columns)),
    ignored: (columns) => words.ignored(headers(columns)),
    row: (place) =>
      words.row({ ...place, file: file(place.file), sheet: place.sheet && header(place.sheet) }),
    askColumn: (name, examples) => words.askColumn(header(name), examples),
    clash: (role, column) => words.clash(role, header(column)),
    askValue: (text, column) => words.askValue(text, header(column)),
  };
}
