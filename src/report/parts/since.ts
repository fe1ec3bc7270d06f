import { namesIn } from "../../compare/names.ts";
import type { Change } from "../../language/changes/change.ts";
import { type ChangeText, changeText } from "../../language/changes/sentences.ts";
import { changeSentences, type Speaking } from "../../language/changes/speaking.ts";
import { formatDate, formatPeriod } from "../../language/dates.ts";
import { list } from "../../language/list.ts";
import { sinceWords } from "../../language/report/since.ts";
import type { SincePart } from "../report-model.ts";
import { byShare, type KnownSince, namesNow, revisedFigures, revisedSince } from "../since.ts";
import { type Telling, telling } from "../telling.ts";
import { shownClaims } from "./claims.ts";
import { shownIndicators } from "./outcomes.ts";

const NONE: SincePart = { exists: false, heading: "", compared: "", notes: [], groups: [] };

/**
 * What changed since the last report of the same kind, of what this report shows: nothing where there was none. A
 * thing that this reader could not read of then, or cannot now, is not told of.
 */
export function sincePart(told: Telling): SincePart {
  const { since, lang } = told;
  if (!since) return NONE;
  const { heading, unknown } = sinceWords(lang);
  if (since.is === "known") return { ...NONE, exists: true, heading, ...comparedPart(since, told) };
  const note = since.why === "not-kept" ? unknown["not-kept"] : unknown["not-here"];
  return { ...NONE, exists: true, heading, notes: [note] };
}

function comparedPart(since: KnownSince, told: Telling): Pick<SincePart, "compared" | "notes" | "groups"> {
  const { lang } = told;
  const { report, asOf, repository } = since.earlier;
  const then = telling({ repository, report, lang, asOf });
  const words = sinceWords(lang);
  const name = quoted(then.name(report.data.title) || report.id, told);
  const day = formatDate(asOf, lang);
  const groups = groupsOf({ since, told, then }).filter(({ items }) => items.length > 0);
  const notes = unreadNotes(since, told);
  if (groups.length + notes.length === 0) return { compared: "", notes: [words.nothing(name, day)], groups };
  return { compared: words.compared(name, day), notes, groups };
}

interface Both {
  readonly since: KnownSince;
  readonly told: Telling;
  readonly then: Telling;
}

function unreadNotes({ comparison: { unread } }: KnownSince, { lang }: Telling): readonly string[] {
  const say = changeSentences(lang);
  if (unread.length === 0) return [];
  return [
    say.unread(
      list(
        unread.map((kind) => say.kinds[kind] ?? kind),
        lang,
      ),
      "",
    ),
  ];
}

function groupsOf(both: Both): SincePart["groups"] {
  const { told } = both;
  const { lang } = told;
  const words = sinceWords(lang);
  const { classes } = changeSentences(lang);
  const [yardsticks, definitions] = split(changesShown(both), isDefinition);
  const revised = revisedInWords(both);
  const [final, others] = split(revised, ({ isFinal }) => isFinal === true, true);
  // Under its own heading it is not said once more.
  const finals = final.map(({ isFinal: _said, ...change }) => change);
  const itemsOf = (changes: readonly Change[]) => changes.map((change) => itemOf(change, told));
  return [
    { title: classes.goalpost, items: itemsOf(yardsticks) },
    { title: words.definitions, items: itemsOf(definitions) },
    { title: words.final, items: itemsOf(finals) },
    { title: classes.revised, items: itemsOf(others) },
    { title: words.lost, items: lost(both).map((text) => ({ text, remarks: [] })) },
  ];
}

/** Figures that are others now. What this section alone prints, counts as printed: a release records it. */
function revisedInWords(both: Both): readonly Change[] {
  const { since, told } = both;
  const { repository, released } = told;
  const isInBoth = inBoth(both);
  const isTold = (id: string) => isInBoth("indicator", id);
  const unprinted = revisedSince(since, { repository, released, isTold });
  for (const { change, now } of unprinted) {
    const { isFinal: _said, ...plain } = change;
    if (now) told.shown.note(now, [itemOf(plain, told).text]);
  }
  return byShare([
    ...revisedFigures(since, { repository, isTold }),
    ...unprinted.map(({ change }) => change),
  ]);
}

/** Those for which it is not so, and those for which it is; or the other way round. */
function split<T>(all: readonly T[], is: (each: T) => boolean, isFirst = false): readonly [T[], T[]] {
  return [all.filter((each) => is(each) === isFirst), all.filter((each) => is(each) !== isFirst)];
}

/** Whether a thing, by its name of now, stands in both reports. */
function inBoth({ since, told, then }: Both): (kind: string, id: string) => boolean {
  const names = namesNow(since.comparison);
  const now = thingsIn(told, (_, id) => id);
  const before = thingsIn(then, names);
  return (kind, id) => now.has(`${kind}:${id}`) && before.has(`${kind}:${id}`);
}

/** The indicators, parts of the theory and claims of a report, as references. */
function thingsIn(told: Telling, names: (kind: string, id: string) => string): ReadonlySet<string> {
  const isChosen = (node: string) => told.chosen?.nodes.has(node) ?? true;
  return new Set([
    ...shownIndicators(told).map(({ indicator: { id } }) => `indicator:${names("indicator", id)}`),
    ...told.all("node").flatMap(({ id }) => (isChosen(id) ? [`node:${names("node", id)}`] : [])),
    ...shownClaims(told).map(({ id }) => `claim:${names("claim", id)}`),
  ]);
}

/** What a definition is; besides a text also how figures come about. */
const DEFINING: ReadonlySet<string> = new Set([
  ...["definition", "definition_since", "unit", "type", "counts", "scale", "computed", "cumulative"],
  ...["over_partners", "over_time", "frequency", "source"],
]);

function isDefinition({ kind, what }: Change): boolean {
  return kind === "indicator" && what.is === "key" && DEFINING.has(what.key[0] ?? "");
}

/** Moved goalposts and changed definitions of what both reports show, and of what was taken away. */
function changesShown(both: Both): readonly Change[] {
  const isInBoth = inBoth(both);
  const before = thingsIn(both.then, (_, id) => id);
  const shown = both.since.comparison.changes.filter((change) => {
    const { class: of, kind, id, what } = change;
    if (of !== "goalpost" && !(of === "meaning" && isDefinition(change))) return false;
    return what.is === "removed" ? before.has(`${kind}:${id}`) : isInBoth(kind, id);
  });
  return withEntries(shown);
}

/** A list of definitions that is new entry by entry; what is told as the reason of another change is told there. */
function withEntries(changes: readonly Change[]): readonly Change[] {
  const reasons = new Set(
    changes.flatMap(({ id, reason }) => (reason ? [`${id} ${textOf(reason.text)}`] : [])),
  );
  const isSaid = ({ id, after }: Change) => reasons.has(`${id} ${textOf(entryOf(after).change)}`);
  return changes.flatMap((change): readonly Change[] => {
    const { what, before, after } = change;
    if (what.is !== "key" || what.key[0] !== "definition_since" || before !== undefined) return [change];
    if (what.key.length > 2) return [change];
    const entries: readonly unknown[] = Array.isArray(after) ? after : [after];
    return entries
      .filter((entry) => entryOf(entry).change !== undefined)
      .map((entry) => {
        const key = ["definition_since", String(entryOf(entry).period)];
        return { ...change, what: { ...what, key }, after: entry };
      })
      .filter((each) => !isSaid(each));
  });
}

function entryOf(entry: unknown): { readonly period?: unknown; readonly change?: unknown } {
  return typeof entry === "object" && entry !== null ? entry : {};
}

function textOf(text: unknown): string {
  return JSON.stringify(text) ?? "";
}

/** What stood in the last report and not in this one, and series that were broken since. */
function lost({ since, told, then }: Both): readonly string[] {
  const { comparison } = since;
  const words = sinceWords(told.lang);
  const names = namesNow(comparison);
  const now = new Map(shownIndicators(told).map((each) => [each.indicator.id, each]));
  const removed = new Set(
    comparison.changes.flatMap(({ class: of, kind, id, what }) =>
      kind === "indicator" && of === "goalpost" && what.is === "removed" ? [id] : [],
    ),
  );
  return shownIndicators(then).flatMap(({ indicator, attainment }) => {
    const found = now.get(names("indicator", indicator.id));
    const name = quoted(then.name(indicator.data.name), told);
    if (!found) return removed.has(indicator.id) ? [] : [words.notHere(name)];
    const { breakAt } = found.attainment;
    if (!breakAt || breakAt.text === attainment.breakAt?.text) return [];
    return [
      words.broken(quoted(told.name(found.indicator.data.name), told), formatPeriod(breakAt.text, told.lang)),
    ];
  });
}

/** A change in words; what rests on it is not for this reader to know. */
function itemOf(change: Change, told: Telling): SincePart["groups"][number]["items"][number] {
  const { lang, repository } = told;
  const { reason } = change;
  const isKept =
    change.hasDraftReason === true || (reason?.id !== undefined && !told.one("learning", reason.id));
  const { reason: _kept, ...rest } = change;
  // What a figure is broken down by stands in a report; of other things only those that are in this one.
  const nameOf = (reference: string) =>
    /^(?:dimension|value):/.test(reference) ? namesIn(repository, repository)(reference) : undefined;
  const speaking: Speaking = { lang, languages: repository.settings.languages, nameOf };
  const { message, remarks }: ChangeText = changeText({ ...(isKept ? rest : change), touches: [] }, speaking);
  const { noReason } = changeSentences(lang);
  const { reasonNotShown } = sinceWords(lang);
  return {
    text: message,
    remarks: isKept ? remarks.map((each) => (each === noReason ? reasonNotShown : each)) : remarks,
  };
}

function quoted(text: string, { lang }: Telling): string {
  const [open, close] = changeSentences(lang).quotes;
  return `${open}${text}${close}`;
}
