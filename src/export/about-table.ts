import { codeBookWords } from "../language/code-book.ts";
import { TABLE_NAMES } from "../language/code-book-shape.ts";
import type { ExportFacts } from "./figures-table.ts";
import type { ExportTable } from "./table.ts";
import { tableOf } from "./table-of-things.ts";
import { isInvented, textOf } from "./texts.ts";

/** Whose figures these are, as of when, how they are protected, and what the other tables hold. */
export function aboutTable(facts: ExportFacts): ExportTable {
  const { repository, asOf, lang, version } = facts;
  const words = codeBookWords(lang);
  const { about } = words;
  const { minimumCount } = repository.settings;
  const coalition = repository.coalition?.coalition;
  const name = textOf(coalition?.name, repository, lang) || (coalition?.id ?? "");
  const things = [
    ["coalition", name],
    ["as-of", asOf],
    ["fictional", isInvented(repository) ? words.fictional : about.notFictional],
    ["protection", about.protection(Number.isFinite(minimumCount) ? minimumCount : undefined)],
    ["methods", about.methods],
    ["empty", about.empty],
    ["made-by", `impact ${version}`],
    ...TABLE_NAMES.map(
      (table) => [`table ${table}`, `${words.sheet[table]} – ${words.holds[table]}`] as const,
    ),
  ] as const;
  return tableOf<(typeof things)[number], "about">(
    {
      name: "about",
      key: ["item"],
      things,
      parts: [
        { name: "item", needed: true, unique: true, cell: ([item]) => item },
        { name: "text", cell: ([, text]) => text },
      ],
    },
    facts,
  );
}
