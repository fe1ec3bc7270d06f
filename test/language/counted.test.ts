import { expect, test } from "vitest";
import { LANGS } from "../../src/language/locale.ts";
import { readWords } from "../../src/language/read.ts";
import { reportWords } from "../../src/language/report.ts";
import { validateWords } from "../../src/language/validate.ts";

const MANY = /\b1 (?:files|bestanden|fichiers|measurements|metingen|mesures|rows|rijen|lignes)\b/;
const DAY = "2026-03-01";

test.each(LANGS)("one file and one measurement are one (%s)", (lang) => {
  const sentence = (count: number) => [
    validateWords(lang).clean({ files: count, measurements: count, asOf: DAY }),
    readWords(lang)({ root: "x", files: count, measurements: count, stage: "full", asOf: DAY }),
    reportWords(lang).inputs({ files: count, rows: count, format: "1" }),
  ];
  for (const one of sentence(1)) expect(one).not.toMatch(MANY);
  for (const two of sentence(2)) expect(two).toMatch(/\b(?:files|bestanden|fichiers)\b/);
});
