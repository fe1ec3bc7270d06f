import { overlayTree } from "../files/overlay.ts";
import { type ExemptAll, exemptAll } from "../findings/exempt-all.ts";
import type { RankedFinding } from "../findings/finding.ts";
import { exemptAllWords } from "../language/exempt-all.ts";
import { loadRepository } from "../model/load.ts";
import { isDate } from "../model/period.ts";
import { saysSomething } from "../model/settings.ts";
import { addToList, type FlatItem } from "../read/yaml-add.ts";
import { exemptAllText } from "../render/exempt-all.ts";
import { findingsIn } from "./checked.ts";
import type { CliContext } from "./context.ts";
import type { OpenedRepository } from "./open-repository.ts";
import { paintFor } from "./paint.ts";
import { UsageError, usageError } from "./usage-error.ts";
import { fails, type ValidateOptions } from "./validate-options.ts";
import { writeFiles } from "./write-output.ts";

/** Where exemptions stand. */
const FILE = "impact.yaml";
const LARGEST = 10 * 1024 * 1024;

/** Throws a `UsageError` where the options of `--exempt-all` make no sense, together or with others. */
export function checkExemptAll(options: ValidateOptions, lang: OpenedRepository["lang"]): void {
  const words = exemptAllWords(lang);
  const { exemptAll: reason, until, dryRun } = options;
  if (reason === undefined) {
    if (until !== undefined) throw refused("option-alone", words.alone("--until"));
    if (dryRun === true && options.fix !== true) throw refused("option-alone", words.dryRunAlone);
    return;
  }
  const others: Readonly<Record<string, boolean>> = {
    "--staged": options.staged === true,
    "--history": options.history === true,
    "--since": options.since !== undefined,
    "--format": options.format !== undefined && options.format !== "text",
    "--output": options.output !== undefined,
  };
  for (const [option, isGiven] of Object.entries(others)) {
    if (isGiven) throw usageError(lang, "not-together", { options: ["--exempt-all", option] });
  }
  if (!saysSomething(reason)) throw refused("no-reason", words.noReason);
  if (until !== undefined && !isDate(until)) {
    throw usageError(lang, "wrong-date", { option: "--until", value: until });
  }
}

/**
 * Writes exemptions into impact.yaml for what is shown and may be set aside, and says what is left. Gives the exit
 * code that `impact validate` would give then. Throws a `UsageError` where impact.yaml cannot take them; whatever
 * happens, it is written whole or not at all.
 */
export async function exemptShown(
  context: CliContext,
  options: ValidateOptions,
  { opened, shown }: { readonly opened: OpenedRepository; readonly shown: readonly RankedFinding[] },
): Promise<number> {
  const { lang, asOf, root } = opened;
  const words = exemptAllWords(lang);
  const { until } = options;
  if (until !== undefined && until < asOf) throw refused("already-past", words.past(until, asOf));
  const found = exemptAll(shown);
  if (found.places.length > 0) {
    const text = await withExemptions(found, { opened, options });
    if (options.dryRun !== true) {
      const files = [{ path: FILE, text }];
      writeFiles(context, { files, folder: root, named: FILE, root, lang, records: new Set([FILE]) });
    }
  }
  const paint = paintFor(context, options.color, lang);
  context.stdout.write(exemptAllText(found, { lang, paint, isDry: options.dryRun === true }));
  return fails(found.left, options) ? 1 : 0;
}

interface Adding {
  readonly opened: OpenedRepository;
  readonly options: ValidateOptions;
}

/** The text of impact.yaml with the exemptions; proven by reading and checking the repository with it. */
async function withExemptions({ places }: ExemptAll, { opened, options }: Adding): Promise<string> {
  const { tree, lang } = opened;
  const words = exemptAllWords(lang);
  const file = tree.read(FILE, { maximumBytes: LARGEST });
  const text = file.ok ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes) : undefined;
  const isBroken = opened.findings.some(({ rule, where }) => where.path === FILE && BROKEN.has(rule));
  if (text === undefined || isBroken) throw refused("impact-yaml-broken", words.notReadable);
  const reason = (options.exemptAll ?? "").trim().replace(/\s+/g, " ");
  const items = places.map(({ rule, at }): FlatItem => {
    const end = options.until === undefined ? {} : { until: options.until };
    return { rule, at, ...end, reason };
  });
  const [mark, body] = text.startsWith("\ufeff") ? ["\ufeff", text.slice(1)] : ["", text];
  const added = addToList(body, { outer: "rules", inner: "exempt" }, items);
  if (added === undefined) throw refused("exemptions-not-added", words.notAdded);
  if (await bringsFindings(added, opened)) throw refused("reason-found", words.reasonFound);
  return mark + added;
}

/** What makes a part of impact.yaml unread; then nobody knows what an addition would do. */
const BROKEN: ReadonlySet<string> = new Set(["yaml-syntax", "conflict-markers", "file-unreadable"]);

/** True where the new text is found to hold something itself: a reason may be anything. */
async function bringsFindings(text: string, { tree, asOf, findings }: OpenedRepository): Promise<boolean> {
  const repository = await loadRepository(overlayTree(tree, { [FILE]: text }), { dayOf: () => asOf });
  const after = findingsIn(repository, { asOf });
  const before = countsIn(findings);
  return [...countsIn(after)].some(([what, count]) => count > (before.get(what) ?? 0));
}

/** What is found in impact.yaml, by what it says: lines move. */
function countsIn(findings: readonly RankedFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, args, where } of findings) {
    const what = JSON.stringify([rule, args]);
    if (where.path === FILE) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}

function refused(
  code: string,
  { message, help }: { readonly message: string; readonly help: string },
): UsageError {
  return new UsageError(code, message, help);
}
