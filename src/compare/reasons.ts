import type { WrittenEntry, WrittenReason } from "../language/changes/change.ts";
import type { Repository } from "../model/repository.ts";
import type { ThingChange } from "./compare-things.ts";
import { isRecord } from "./data.ts";

/**
 * Gives goalposts their reason: `because` of a target that this change wrote or rewrote, an entry of
 * `definition_since` that is new, or an entry under `learning/` of this same change that says what it touches. What
 * was written before is no reason for what moved now.
 */
export function withReasons(
  changes: readonly ThingChange[],
  { after, isNew }: { readonly after: Repository; readonly isNew: (kind: string, id: string) => boolean },
): readonly ThingChange[] {
  const learned = learnedNow(after, isNew);
  const entries = entriesNow(after, isNew);
  const rewritten = new Set(
    changes.flatMap(({ id, what }) =>
      what.is === "key" && what.key[0] === "targets" ? [`${id} ${what.key[1]} ${what.key[2] ?? ""}`] : [],
    ),
  );
  const redefined = new Map(
    changes.flatMap((each): [string, WrittenReason][] => {
      const reason = newDefinition(each);
      return reason === undefined ? [] : [[each.id, reason]];
    }),
  );
  return changes.map((change) => {
    const { reason, ...rest } = change;
    if (change.class !== "goalpost") return rest;
    const { what, kind, id } = change;
    const period = what.is === "key" ? what.key[1] : undefined;
    const isWritten =
      rewritten.has(`${id} ${period} because`) ||
      (what.is === "key" && change.before === undefined && (what.key.length === 2 || isExemption(what.key)));
    const found =
      (isWritten ? reason : undefined) ??
      (kind === "indicator" ? redefined.get(id) : undefined) ??
      learned.get(`${kind}:${id}`) ??
      mentioned(id, entries);
    if (!found || !says(found)) return rest;
    const entry = (learned.get(`${kind}:${id}`) ?? mentioned(id, entries))?.entry;
    return { ...rest, reason: { ...found, ...(entry && { entry }) } };
  });
}

/** A whole exemption: it always says why. */
function isExemption(key: readonly string[]): boolean {
  return key[0] === "rules" && key[1] === "exempt" && key.length === 3;
}

/** Without the reasons that are told beside the goalposts they belong to: said twice, they look like two changes. */
export function withoutToldReasons(changes: readonly ThingChange[]): readonly ThingChange[] {
  const told = new Set(
    changes.flatMap(({ class: of, id, what, reason }) =>
      of === "goalpost" && reason?.from === "because" && what.is === "key" ? [`${id} ${what.key[1]}`] : [],
    ),
  );
  const isTold = ({ kind, class: of, id, what, isGone }: ThingChange) =>
    kind === "indicator" &&
    of === "words" &&
    !isGone &&
    what.is === "key" &&
    what.key[0] === "targets" &&
    what.key[2] === "because" &&
    told.has(`${id} ${what.key[1]}`);
  return changes.filter((change) => !isTold(change));
}

/** True where there is at least a word in it: a full stop or a number gives no reason. */
function says({ text }: WrittenReason): boolean {
  const texts = typeof text === "string" ? [text] : Object.values(text);
  return texts.some((each) => typeof each === "string" && /\p{L}{2}/u.test(each));
}

/** What an entry of `definition_since` that is new says; of a list that is new, what the last one says. */
function newDefinition({ kind, what, before, after }: ThingChange): WrittenReason | undefined {
  if (kind !== "indicator" || what.is !== "key" || what.key[0] !== "definition_since") return undefined;
  if (what.key.length > 2 || before !== undefined) return undefined;
  const entries: readonly unknown[] = what.key.length === 1 && Array.isArray(after) ? after : [after];
  const entry = entries.filter(isRecord).findLast(({ change }) => change !== undefined);
  if (!entry) return undefined;
  const text = entry.change as WrittenReason["text"];
  const isBreak = entry.break_in_series === true;
  return { from: "definition-since", text, ...(isBreak && { breaks: String(entry.period) }) };
}

/** What entries that are new say that they change or touch, as typed references. */
function learnedNow(
  { entities }: Repository,
  isNew: (kind: string, id: string) => boolean,
): ReadonlyMap<string, WrittenReason> {
  const reasons = new Map<string, WrittenReason>();
  for (const [id, { data }] of entities.learning) {
    if (!isNew("learning", id)) continue;
    const nodes = (data.touches ?? []).map((node) => `node:${node}`);
    for (const reference of [...(data.changes ?? []), ...nodes]) {
      if (!reasons.has(reference)) reasons.set(reference, reasonIn(id, entities));
    }
  }
  return reasons;
}

function reasonIn(id: string, { learning, partner }: Repository["entities"]): WrittenReason {
  const data = learning.get(id)?.data;
  if (!data) throw new Error("an entry that gives a reason is there");
  const { title, date, by = [], follow_up: followUp } = data;
  const entry: WrittenEntry = {
    title,
    ...(date !== undefined && { date }),
    by: by.map((who) => partner.get(who)?.data.name ?? who),
    ...(followUp !== undefined && { followUp }),
  };
  return { from: "learning", id, text: title, entry };
}

interface Entry {
  readonly reason: WrittenReason;
  /** Everything it says. */
  readonly said: string;
}

function entriesNow(
  { entities }: Repository,
  isNew: (kind: string, id: string) => boolean,
): readonly Entry[] {
  return [...entities.learning.values()].flatMap(({ id, data, document }) => {
    if (!isNew("learning", id)) return [];
    const said = JSON.stringify([data.title, data.text ?? "", document.body ?? ""]);
    return [{ reason: reasonIn(id, entities), said }];
  });
}

/** What is gone can be named in words only: by its identifier, in an entry of this same change. */
function mentioned(id: string, entries: readonly Entry[]): WrittenReason | undefined {
  return entries.find(({ said }) => {
    const at = said.indexOf(id);
    const isWithin = (character: string | undefined) =>
      character !== undefined && /[a-z0-9-]/i.test(character);
    return at >= 0 && !isWithin(said[at - 1]) && !isWithin(said[at + id.length]);
  })?.reason;
}
