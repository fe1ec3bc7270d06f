import { basename } from "node:path";
import type { Agreements } from "../import/agreements.ts";
import { withMaskedNames } from "../import/kept-names.ts";
import { newImportText, savedImports, updatedImportText } from "../import/saved.ts";
import { plain } from "../import/words.ts";
import { identifierFrom, isIdentifier } from "../model/identifiers.ts";
import { refused } from "./import-flags.ts";
import type { OpenTable } from "./import-tables.ts";
import type { KeptFile, Work } from "./import-work.ts";

/** The file of agreements, where it is new or says more than it did. */
export async function keptFile(
  group: readonly OpenTable[],
  agreed: Agreements,
  work: Work,
): Promise<KeptFile | undefined> {
  const [first] = group;
  if (first === undefined || first.collection) return undefined;
  const { header } = work.shown;
  if (first.saved) {
    const before = first.saved.agreements;
    const written = new Set(before?.columns.map((column) => plain(column.name)));
    const now = withMaskedNames(agreed, header, written);
    const text = updatedImportText(first.saved, withoutPeriod(now, before));
    return text === first.saved.text ? undefined : { path: first.saved.path, text, action: "replace" };
  }
  const now = withMaskedNames(agreed, header);
  if (now.columns.length === 0) return undefined;
  const name = await nameOf(first, work);
  return { path: `imports/${name}.yaml`, text: newImportText(withoutPeriod(now)), action: "create" };
}

async function nameOf({ table }: OpenTable, { options, opened, words, shown, asker }: Work): Promise<string> {
  const taken = new Set(savedImports(opened.tree).map(({ name }) => name));
  if (options.name !== undefined) {
    if (taken.has(options.name)) throw refused("name-taken", words.wrongName(options.name));
    return options.name;
  }
  const bare = basename(table.file).replace(/\.[^.]+$/, "");
  // What is suggested is kept in git: not the name of a person.
  const named = shown.file(bare) === bare ? bare : "";
  const base = identifierFrom(named.replace(/[\d_.-]+$/, "")) || identifierFrom(named) || "import";
  let free = base;
  for (let number = 2; taken.has(free); number++) free = `${base}-${number}`;
  if (asker === undefined) return free;
  const ask = await asker();
  for (;;) {
    const answer = (await ask.text(words.askName, { suggestion: free, required: true })).trim();
    if (isIdentifier(answer) && !taken.has(answer)) return answer;
    ask.tell(words.wrongName(answer).message);
  }
}

/**
 * A period that no column says is that of this one file: kept, next year's figures would quietly take the
 * place of this year's. So it is asked each time, unless somebody wrote it into the file of agreements.
 */
function withoutPeriod(agreed: Agreements, before?: Agreements): Agreements {
  const { period: _, ...set } = agreed.set;
  const kept = before?.set.period;
  return { ...agreed, set: { ...set, ...(kept !== undefined && { period: kept }) } };
}
