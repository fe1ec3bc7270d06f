import type { Followed } from "../compare/life-step.ts";
import { type Thing, thingsOf } from "../compare/things.ts";
import { nearest } from "../findings/nearest.ts";
import type { ChangedKind } from "../language/changes/change.ts";
import { lifeSentences } from "../language/life/life.ts";
import type { Lang, TextInLanguages } from "../language/locale.ts";
import { quote } from "../language/quote.ts";
import type { Repository } from "../model/repository.ts";
import { UsageError } from "./usage-error.ts";

/** What somebody asked the life of. */
export interface Wanted {
  readonly kind: ChangedKind;
  /** As it is called in the newest version, or as it was asked. */
  readonly id: string;
  readonly name?: TextInLanguages;
  readonly followed: Followed;
  readonly figures?: { readonly indicator: string; readonly id?: string };
  /** False where the newest version has it not: then only the past can know it. */
  readonly isKnown: boolean;
  unknown(): UsageError;
}

/** What has a life of its own to tell. */
const KINDS: readonly ChangedKind[] = [
  ...([
    "indicator",
    "node",
    "link",
    "assumption",
    "claim",
    "rival",
    "evidence",
    "partner",
    "source",
  ] as const),
  ...(["dimension", "policy", "learning", "condition", "funder", "ask", "report"] as const),
];

/**
 * What is meant by `kind:id` or by an identifier alone, by a name of now or an earlier one that `previously` tells; of a
 * figure `figure:indicator/period…`. Of an identifier alone that nothing has now, each kind of thing that may have had
 * it: a file that is gone, or that cannot be read, is known by history alone. Throws a `UsageError` where no kind is
 * called so, or several things of now can be meant.
 */
export function meantBy(what: string, repository: Repository, lang: Lang): readonly Wanted[] {
  const things = followable(repository);
  const unknown = () => unknownIn(what, things, lang);
  const [, kind, id] = /^([a-z]+):(.+)$/s.exec(what) ?? [];
  if (kind === "figure" && id !== undefined) return [figure(id, { things, unknown })];
  const isKind = (each: ChangedKind) => kind === undefined || each === kind;
  if (kind !== undefined && !KINDS.some(isKind)) throw unknown();
  const own = id ?? what;
  const called = things.filter((thing) => isKind(thing.kind) && thing.id === own);
  const found =
    called.length > 0 ? called : things.filter((thing) => isKind(thing.kind) && former(thing).includes(own));
  if (found.length > 1) throw severalIn(what, found, lang);
  const [thing] = found;
  if (thing) return [wantedOf(thing, unknown)];
  const kinds = kind === undefined ? KINDS : KINDS.filter((each) => each === kind);
  return kinds.map((each) => ofThePast(each, own, unknown));
}

/** The error where one name is that of several things. */
export function severalIn(
  what: string,
  found: readonly Pick<Thing, "kind" | "id">[],
  lang: Lang,
): UsageError {
  const said = lifeSentences(lang).several(
    quote(what),
    found.map((thing) => `${thing.kind}:${thing.id}`).join(", "),
  );
  return new UsageError("several-things", said.message, said.help);
}

function followable(repository: Repository): readonly Thing[] {
  return thingsOf(repository).filter(({ kind }) => KINDS.includes(kind));
}

/** What is gone, or cannot be read, is known by history alone. */
function ofThePast(kind: ChangedKind, id: string, unknown: () => UsageError): Wanted {
  return {
    kind,
    id,
    followed: { kind, names: new Set([id]) },
    ...(kind === "indicator" && { figures: { indicator: id } }),
    isKnown: false,
    unknown,
  };
}

function wantedOf(thing: Thing, unknown: () => UsageError): Wanted {
  const { kind, id, name } = thing;
  return {
    kind,
    id,
    ...(name !== undefined && { name }),
    followed: { kind, names: new Set([id, ...former(thing)]) },
    ...(kind === "indicator" && { figures: { indicator: id } }),
    isKnown: true,
    unknown,
  };
}

interface Around {
  readonly things: readonly Thing[];
  unknown(): UsageError;
}

function figure(id: string, { things, unknown }: Around): Wanted {
  const [named = "", ...rest] = id.split("/");
  const indicators = things.filter(({ kind }) => kind === "indicator");
  const indicator =
    indicators.find((thing) => thing.id === named) ??
    indicators.find((thing) => former(thing).includes(named));
  if (!indicator) {
    return { ...ofThePast("figure", id, unknown), figures: { indicator: named, id }, followed: gone(named) };
  }
  const own = [indicator.id, ...rest].join("/");
  return {
    ...wantedOf(indicator, unknown),
    isKnown: rest.length === 0,
    kind: "figure",
    id: own,
    followed: { kind: "figure", names: new Set([indicator.id, ...former(indicator)]) },
    figures: { indicator: indicator.id, ...(rest.length > 0 && { id: own }) },
  };
}

function gone(indicator: string): Followed {
  return { kind: "figure", names: new Set([indicator]) };
}

function former({ data }: Thing): readonly string[] {
  return Array.isArray(data.previously) ? data.previously.map(String) : [];
}

function unknownIn(what: string, things: readonly Thing[], lang: Lang): UsageError {
  const names = things.flatMap(({ kind, id }) => (what.includes(":") ? [`${kind}:${id}`] : [id]));
  const { message, help } = lifeSentences(lang).unknown(quote(what), nearest(what, names));
  return new UsageError("unknown-thing", message, help);
}
