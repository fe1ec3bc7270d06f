import type { ChangedKind } from "../language/changes/change.ts";
import { pickText, type TextInLanguages } from "../language/locale.ts";
import { identifierOf } from "../model/file-kinds.ts";
import type { Kind, Repository } from "../model/repository.ts";
import type { Document, Pointer } from "../read/document.ts";

/** What can be found again in another revision: a thing with its identifier and its plain data. */
export interface Thing {
  readonly kind: ChangedKind;
  /** As `Change.id`. */
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly document: Document;
  readonly pointer: Pointer;
  readonly name?: TextInLanguages;
  /** The text under the front matter. */
  readonly body?: string;
  /** Typed reference as the format writes it, where it has one. */
  readonly reference?: string;
}

/** Kinds of which each thing has a name of its own and a place in the files; conditions are read by themselves. */
export const NAMED_KINDS: readonly Exclude<Kind, "condition">[] = [
  "partner",
  "node",
  "assumption",
  "dimension",
  "source",
  "policy",
  "indicator",
  "evidence",
  "claim",
  "rival",
  "learning",
  "funder",
  "report",
];

/** All things of a repository, figures excepted, in the order of kinds and files. */
export function thingsOf(repository: Repository): readonly Thing[] {
  return [
    ...coalitionThings(repository),
    ...NAMED_KINDS.flatMap((kind) => [...repository.entities[kind].values()].flatMap(entityThings)),
    ...linkThings(repository),
    ...conditionThings(repository),
    ...trajectoryThings(repository),
    ...releaseThings(repository),
  ];
}

type Plain = Readonly<Record<string, unknown>>;

function plainOf(value: unknown): Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

function without(data: unknown, ...keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(plainOf(data)).filter(([key]) => !keys.includes(key)));
}

/** What a reader knows it by. */
function nameOf(data: Plain): { readonly name?: TextInLanguages } {
  for (const key of ["name", "title", "text", "statement"]) {
    const value = data[key];
    if (typeof value === "string" || (typeof value === "object" && value !== null)) {
      return { name: value as TextInLanguages };
    }
  }
  return {};
}

function coalitionThings({ coalition, coalitionDocument: document }: Repository): readonly Thing[] {
  if (!coalition || !document) return [];
  const own = plainOf(coalition.coalition);
  return [
    { kind: "coalition", id: "coalition", data: own, document, pointer: ["coalition"], ...nameOf(own) },
    { kind: "settings", id: "impact.yaml", data: without(coalition, "coalition"), document, pointer: [] },
  ];
}

function entityThings(entity: {
  readonly kind: Kind;
  readonly id: string;
  readonly data: object;
  readonly document: Document;
  readonly pointer: Pointer;
}): readonly Thing[] {
  const { kind, id, document, pointer } = entity;
  const data = plainOf(entity.data);
  const reference = `${kind}:${id}`;
  // The line ends of Windows are layout.
  const body = document.body === undefined ? {} : { body: document.body.replaceAll("\r\n", "\n") };
  const thing = { kind: kind as ChangedKind, id, document, pointer, reference, ...nameOf(data), ...body };
  if (kind !== "funder") return [{ ...thing, data }];
  const asks = Array.isArray(data.asks) ? data.asks : [];
  return [
    { ...thing, data: without(data, "asks") },
    ...asks.map((value: unknown, index): Thing => {
      const ask = plainOf(value);
      const place = { document, pointer: [...pointer, "asks", index] };
      return { kind: "ask", id: `${id}/${String(ask.id)}`, data: ask, ...place, ...nameOf(ask) };
    }),
  ];
}

function linkThings({ links, entities }: Repository): readonly Thing[] {
  const titleOf = (id: string): TextInLanguages => entities.node.get(id)?.data.title ?? id;
  const seen = new Map<string, number>();
  return links.map(({ id, data, document, pointer }): Thing => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const named = count === 1 ? id : `${id} (${count})`;
    const name = pathOf(titleOf(data.from), titleOf(data.to));
    return { kind: "link", id: named, data: plainOf(data), document, pointer, reference: `link:${id}`, name };
  });
}

/** Longer titles are cut: both ends have to be seen. */
const LONGEST_END = 70;

/** What people call a link: the titles of both ends, in each language that one of them has. */
export function pathOf(from: TextInLanguages, to: TextInLanguages): TextInLanguages {
  const languages = [from, to].flatMap((text) => (typeof text === "string" ? [] : Object.keys(text)));
  const end = (text: TextInLanguages, lang: string) => {
    const title = Array.from((pickText(text, lang, [])?.text ?? "").replace(/\s+/g, " "));
    return title.length > LONGEST_END ? `${title.slice(0, LONGEST_END).join("")}…` : title.join("");
  };
  const path = (lang: string) => `${end(from, lang)} → ${end(to, lang)}`;
  if (languages.length === 0) return path("");
  return Object.fromEntries([...new Set(languages)].map((lang) => [lang, path(lang)]));
}

function conditionThings({ conditions, conditionsDocument: document }: Repository): readonly Thing[] {
  if (!conditions || !document) return [];
  const listed = (conditions.conditions ?? []).map((condition, index): Thing => {
    const data = plainOf(condition);
    const place = { document, pointer: ["conditions", index] };
    const reference = `condition:${condition.id}`;
    return { kind: "condition", id: condition.id, data, ...place, reference, ...nameOf(data) };
  });
  const scored = (conditions.scores ?? []).map((score, index): Thing => {
    const id = `${score.condition}/${score.period}`;
    return { kind: "score", id, data: plainOf(score), document, pointer: ["scores", index] };
  });
  const rest = without(conditions, "conditions", "scores");
  return [...listed, ...scored, { kind: "condition", id: "scale", data: rest, document, pointer: [] }];
}

/** One trajectory per repository: the file, not the name in it. */
function trajectoryThings({ trajectory, trajectoryDocument: document }: Repository): readonly Thing[] {
  if (!trajectory || !document) return [];
  const data = plainOf(trajectory);
  return [{ kind: "trajectory", id: "trajectory", data, document, pointer: [], ...nameOf(data) }];
}

/** As they were written: a record keeps the names of its day, whatever things are called now. */
function releaseThings({ releases }: Repository): readonly Thing[] {
  return [...(releases?.all.values() ?? [])].map(({ document }): Thing => {
    const id = identifierOf(document.path);
    return { kind: "release", id, data: plainOf(document.data), document, pointer: [] };
  });
}
