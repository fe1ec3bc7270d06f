import type { WrittenReason } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { comparePeriods, readPeriod } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import type { ThingChange } from "./compare-things.ts";
import { isRecord } from "./data.ts";
import { Entries } from "./entries.ts";

/** What the definition of an indicator is made of: what became another of these, an entry of `definition_since` explains. */
const DEFINING: ReadonlySet<string> = new Set([
  "name",
  "definition",
  "unit",
  "type",
  "counts",
  "scale",
  "computed",
  "frequency",
  "cumulative",
  "over_partners",
  "over_time",
]);

interface Around {
  readonly after: Repository;
  isNew(kind: string, id: string): boolean;
}

/**
 * The reasons that a change brings. Of a goalpost: `because` of a target that it wrote or rewrote, of a definition an
 * entry of `definition_since` that is new, or an entry under `learning/` of this same change, no draft, that says what
 * it touches. Of a revised figure: a note of its indicator on its period that is new or rewritten, or such an entry.
 * What was written before is no reason for what moved now.
 */
export class Reasons {
  readonly #entries: Entries;
  readonly #drafts: Entries;
  readonly #rewritten: ReadonlySet<string>;
  readonly #redefined: ReadonlyMap<string, WrittenReason>;
  /** Indicators of which the definition, or a part of it, became another. */
  readonly #defined: ReadonlySet<string>;
  readonly #notes: ReadonlyMap<string, WrittenReason>;
  readonly #after: Repository;

  constructor(changes: readonly ThingChange[], around: Around) {
    this.#entries = new Entries({ ...around, areDrafts: false });
    this.#drafts = new Entries({ ...around, areDrafts: true });
    this.#rewritten = new Set(
      changes.flatMap(({ id, what }) =>
        what.is === "key" && what.key[0] === "targets"
          ? [`${id} ${what.key[1]} ${what.key[2] ?? ""}`.trim()]
          : [],
      ),
    );
    this.#redefined = new Map(
      changes.flatMap((each): [string, WrittenReason][] => {
        const reason = newDefinition(each);
        if (reason === undefined) return [];
        const isLeft = this.#leavesTargets(each.id, reason.breaks, around.after);
        return [[each.id, { ...reason, ...(isLeft && { leavesTargets: true }) }]];
      }),
    );
    this.#defined = new Set(
      changes.flatMap(({ class: of, kind, id, what }) =>
        of === "goalpost" && kind === "indicator" && what.is === "key" && DEFINING.has(what.key[0] ?? "")
          ? [id]
          : [],
      ),
    );
    this.#notes = new Map(changes.flatMap(newNote));
    this.#after = around.after;
  }

  /** The change with its reason, where this change brings one; without what is none. */
  withReason(change: ThingChange): ThingChange {
    const { reason, ...rest } = change;
    const found =
      change.class === "goalpost"
        ? this.#ofGoalpost(change)
        : change.class === "revised" && change.kind === "figure"
          ? this.#ofFigure(change)
          : undefined;
    if (!found || !says(found)) {
      const isAsked = change.class === "goalpost" || change.class === "revised";
      return isAsked && this.#drafts.about(change) ? { ...rest, hasDraftReason: true } : rest;
    }
    const entry = this.#entries.about(change)?.entry;
    return { ...rest, reason: { ...found, ...(entry && { entry }) } };
  }

  #ofGoalpost(change: ThingChange): WrittenReason | undefined {
    const { what, id, reason } = change;
    const period = what.is === "key" ? what.key[1] : undefined;
    const isWritten =
      this.#rewritten.has(`${id} ${period} because`) ||
      (what.is === "key" && change.before === undefined && (what.key.length === 2 || isExemption(what.key)));
    return (
      (isWritten ? reason : undefined) ??
      this.#ofDefinition(change) ??
      this.#ofBaseline(change) ??
      this.#entries.about(change)
    );
  }

  /**
   * What changed in the definition explains what the definition is made of; what was aimed at with it only where the
   * series breaks there and the definition is indeed another.
   */
  #ofDefinition({ kind, id, what, loses }: ThingChange): WrittenReason | undefined {
    if (kind !== "indicator" || what.is !== "key" || loses !== undefined) return undefined;
    const reason = this.#redefined.get(id);
    const isOfIt = DEFINING.has(what.key[0] ?? "");
    return isOfIt || (reason?.breaks !== undefined && this.#defined.has(id)) ? reason : undefined;
  }

  /** A baseline is the figure of its period: what is written of the one is a reason for the other. */
  #ofBaseline({ kind, id, what }: ThingChange): WrittenReason | undefined {
    if (kind !== "indicator" || what.is !== "key" || what.key.join(".") !== "baseline.value")
      return undefined;
    const period = this.#after.entities.indicator.get(id)?.data.baseline?.period;
    return this.#notes.get(`${id} ${period}`) ?? this.#entries.naming(`figure:${id}/${period}`);
  }

  #ofFigure(change: ThingChange): WrittenReason | undefined {
    const { what, id } = change;
    const [indicator = ""] = id.split("/");
    const period = what.is === "figure" ? what.period : "";
    return this.#notes.get(`${indicator} ${period}`) ?? this.#entries.about(change);
  }

  /** Whether targets from a break on stand as they were, so that somebody should ask whether they still hold. */
  #leavesTargets(id: string, breaks: string | undefined, { entities }: Repository): boolean {
    const from = breaks === undefined ? undefined : readPeriod(breaks);
    if (!from) return false;
    return (entities.indicator.get(id)?.data.targets ?? []).some((target) => {
      const period = readPeriod(target.period);
      const isChanged = ["", " value", " because"].some((key) =>
        this.#rewritten.has(`${id} ${target.period}${key}`),
      );
      return period !== undefined && comparePeriods(period, from) >= 0 && !isChanged;
    });
  }
}

/** A note of an indicator on a period that is new or says something else now. */
function newNote({ kind, id, what, after, isGone }: ThingChange): [string, WrittenReason][] {
  if (kind !== "indicator" || what.is !== "key" || what.key[0] !== "notes" || isGone) return [];
  const [, period, field] = what.key;
  const text = field === undefined && isRecord(after) ? after.text : field === "text" ? after : undefined;
  return text === undefined ? [] : [[`${id} ${period}`, { from: "note", text: text as TextInLanguages }]];
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
    (of === "words" || of === "meaning") &&
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
