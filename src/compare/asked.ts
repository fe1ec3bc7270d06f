import type { Change } from "../language/changes/change.ts";
import type { AskTouched } from "../language/changes/theory.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";

/** Who is asked too much, looks at nothing. */
const MOST_CHANGES = 4;
const MOST_NAMES = 4;

/**
 * Per funder, question by question, what changes of the answer: of the question itself, of what answers it, and of what
 * that rests on further back. Questions that are new are none of these.
 * @param changes only those that somebody should look at
 */
export function touchedAsks(
  changes: readonly Change[],
  { entities }: Repository,
  isNew: (ask: string) => boolean,
): ReadonlyMap<string, readonly AskTouched[]> {
  const gone = new Set(
    changes.flatMap(({ kind, id, what }) => (what.is === "removed" ? [`${kind}:${id}`] : [])),
  );
  const byFunder = new Map<string, readonly AskTouched[]>();
  for (const [funder, { data }] of entities.funder) {
    const asks = new Map((data.asks ?? []).map((ask) => [`${funder}/${ask.id}`, ask]));
    const removed = changes.filter(
      ({ kind, id, what }) => kind === "ask" && what.is === "removed" && id.startsWith(`${funder}/`),
    );
    const touched = [
      ...[...asks].flatMap(([id, ask]) => (isNew(id) ? [] : touchedAsk({ id, ask, changes, gone }))),
      ...removed.map((change) => ({ text: change.name ?? change.id, changes: [change], more: 0, rests: [] })),
    ];
    if (touched.length > 0) byFunder.set(funder, touched);
  }
  return byFunder;
}

interface Asked {
  readonly id: string;
  readonly ask: {
    readonly text: TextInLanguages;
    readonly answered_by?: readonly string[];
    readonly indicators_at_most?: number;
  };
  readonly changes: readonly Change[];
  /** What is gone, by typed reference. */
  readonly gone: ReadonlySet<string>;
}

function touchedAsk({ id, ask, changes, gone }: Asked): readonly AskTouched[] {
  const lost = new Set(changes.flatMap((change) => lostAnswer(change, id)));
  const answers = new Set([...(ask.answered_by ?? []), ...lost]);
  const isDirect = (change: Change) =>
    isOf(change, id)
      ? // That an answer is gone is said once: by what became of it.
        !lostAnswer(change, id).some((answer) => gone.has(answer))
      : referencesOf(change).some((reference) => answers.has(reference));
  const direct = changes.filter(isDirect);
  const further = changes.filter((change) => !isDirect(change) && change.touches.includes(`ask:${id}`));
  const limit = limitOf({ id, ask, changes });
  if (direct.length === 0 && further.length === 0 && !limit) return [];
  const names = new Map(further.map(({ name, id: own }) => [JSON.stringify(name ?? own), name ?? own]));
  return [
    {
      text: ask.text,
      changes: direct.slice(0, MOST_CHANGES),
      more: Math.max(0, direct.length - MOST_CHANGES),
      ...(limit && { limit }),
      rests: [...names.values()].slice(0, MOST_NAMES),
    },
  ];
}

function isOf({ kind, id }: Change, ask: string): boolean {
  return kind === "ask" && id === ask;
}

/** What answered the question before and does no longer. */
function lostAnswer(change: Change, ask: string): readonly string[] {
  const { what, isGone } = change;
  const [key, answer] = what.is === "key" ? what.key : [];
  return isOf(change, ask) && key === "answered_by" && isGone && answer !== undefined ? [answer] : [];
}

/** As a question may name what changed. */
function referencesOf({ kind, id }: Change): readonly string[] {
  const own = `${kind}:${id}`;
  if (kind !== "figure") return [own];
  const [indicator = "", period] = id.split("/");
  const ofPeriod = period === undefined ? [] : [`figure:${indicator}/${period}`];
  return [own, ...ofPeriod, `indicator:${indicator}`];
}

/** Where this change makes more indicators answer a question than the funder takes. */
function limitOf({ id, ask, changes }: Omit<Asked, "gone">): AskTouched["limit"] {
  const most = ask.indicators_at_most;
  const count = (ask.answered_by ?? []).filter((answer) => answer.startsWith("indicator:")).length;
  if (most === undefined || count <= most) return undefined;
  const isMoved = changes.some(
    (change) =>
      isOf(change, id) &&
      change.what.is === "key" &&
      (change.what.key[0] === "indicators_at_most" ||
        (change.what.key[0] === "answered_by" && !change.isGone)),
  );
  return isMoved ? { count, most } : undefined;
}
