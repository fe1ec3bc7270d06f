import type { Location } from "../findings/finding.ts";
import { isLang, type Lang, type TextInLanguages } from "../language/locale.ts";
import { type Entity, isPartial, type Kind, placeOf, type Repository } from "../model/repository.ts";
import type { Document, Pointer } from "../read/document.ts";

/** A text that people read: in a report, on the map, or in the files. */
export interface WrittenText {
  readonly text: TextInLanguages;
  /** True for what is called the same in every language, unless it is said otherwise. */
  readonly isName: boolean;
  /** The file in which it stands. */
  readonly path: string;
  /** A typed reference, where the text belongs to a thing with an identifier. */
  readonly about?: string;
  /** True where a text in some language could not be read, and was taken out. */
  readonly isPartial: boolean;
  /** Of the text, or of what stands in one language. */
  locate(lang?: string): Location;
}

/** The way to texts in a thing; `*` is every member of a list. */
interface Way {
  readonly steps: readonly string[];
  readonly isName: boolean;
}

/** Of `values.*.name`; a name is marked by `!`. */
function ways(...written: readonly string[]): readonly Way[] {
  return written.map((way) => {
    const isName = way.endsWith("!");
    return { steps: (isName ? way.slice(0, -1) : way).split("."), isName };
  });
}

const ENTITY_TEXTS: { readonly [K in Kind]: readonly Way[] } = {
  partner: ways("name!", "kind_note", "decides", "engagement.text"),
  node: ways("title", "not_measured.because"),
  assumption: ways("text", "check"),
  dimension: ways("name", "values.*.name"),
  source: ways("name!", "record", "caveat"),
  policy: ways("name!"),
  indicator: ways(
    "name",
    "definition",
    "unit",
    "chosen_because",
    "targets.*.set_by",
    "targets.*.because",
    "notes.*.text",
    "definition_since.*.change",
    "rejected.*.name",
    "rejected.*.because",
  ),
  evidence: ways("title", "finding", "quality"),
  claim: ways("statement", "not_claimed", "package.*.factor", "tests.*.because"),
  rival: ways("text", "because"),
  learning: ways("title", "text"),
  condition: ways("name"),
  funder: ways("name!", "asks.*.text", "asks.*.answer"),
  report: ways("title"),
};

const COALITION_TEXTS = ways(
  "coalition.name!",
  "coalition.problem",
  "coalition.vision",
  "coalition.mission",
  "coalition.target_group",
  "coalition.place.name!",
);
const LINK_TEXTS = ways("because");
const CONDITIONS_TEXTS = ways("scores.*.because");
const TRAJECTORY_TEXTS = ways("title", "sessions.*.title", "assignments.*.text");

interface Place {
  readonly data: unknown;
  readonly document: Document;
  readonly pointer: Pointer;
  readonly about?: string;
}

/** Several rules ask for them: they are looked up once. */
const KNOWN = new WeakMap<Repository, readonly WrittenText[]>();

/** Every text of a repository that people read, in the order of kinds and files; not those of drafts. */
export function writtenTexts(repository: Repository): readonly WrittenText[] {
  const known = KNOWN.get(repository) ?? textsOf(repository);
  KNOWN.set(repository, known);
  return known;
}

function textsOf(repository: Repository): readonly WrittenText[] {
  const { coalition, coalitionDocument, conditions, conditionsDocument } = repository;
  const texts: WrittenText[] = [];
  if (coalition && coalitionDocument) {
    addTexts(texts, { data: coalition, document: coalitionDocument, pointer: [] }, COALITION_TEXTS);
  }
  for (const kind of Object.keys(ENTITY_TEXTS) as Kind[]) {
    for (const { id, data, document, pointer } of repository.entities[kind].values()) {
      addTexts(texts, { data, document, pointer, about: `${kind}:${id}` }, ENTITY_TEXTS[kind]);
    }
  }
  for (const { id, data, document, pointer } of repository.links) {
    addTexts(texts, { data, document, pointer, about: `link:${id}` }, LINK_TEXTS);
  }
  if (conditions && conditionsDocument) {
    addTexts(texts, { data: conditions, document: conditionsDocument, pointer: [] }, CONDITIONS_TEXTS);
  }
  const { trajectory, trajectoryDocument } = repository;
  if (trajectory && trajectoryDocument) {
    addTexts(texts, { data: trajectory, document: trajectoryDocument, pointer: [] }, TRAJECTORY_TEXTS);
  }
  return texts;
}

function addTexts(texts: WrittenText[], place: Place, ways: readonly Way[]): void {
  if (isDraft(place.data)) return;
  for (const { steps, isName } of ways) {
    walk(place.data, { steps, step: 0, at: [] }, (text, at) => {
      texts.push({
        text,
        isName,
        path: place.document.path,
        ...(place.about !== undefined && { about: place.about }),
        isPartial: isPartial(place, at),
        locate: (lang) => placeOf(place, typeof text === "string" || lang === undefined ? at : [...at, lang]),
      });
    });
  }
}

interface Step {
  readonly steps: readonly string[];
  readonly step: number;
  readonly at: Pointer;
}

/** Drafts inside a thing are left out as well. */
function walk(
  data: unknown,
  { steps, step, at }: Step,
  hand: (text: TextInLanguages, at: Pointer) => void,
): void {
  const next = steps[step];
  if (next === undefined) {
    if (typeof data === "string" || isMap(data)) hand(data as TextInLanguages, at);
  } else if (next === "*") {
    if (!Array.isArray(data)) return;
    for (const [index, item] of data.entries())
      walk(item, { steps, step: step + 1, at: [...at, index] }, hand);
  } else if (isMap(data) && !isDraft(data) && Object.hasOwn(data, next)) {
    walk((data as Record<string, unknown>)[next], { steps, step: step + 1, at: [...at, next] }, hand);
  }
}

function isMap(data: unknown): data is object {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isDraft(data: unknown): boolean {
  return isMap(data) && (data as { readonly draft?: unknown }).draft === true;
}

/** What a text says in one of the languages whose words are known, and the way to it. */
interface Variant {
  readonly lang: Lang;
  readonly text: string;
  readonly at: Pointer;
}

/** A text in nl, en and fr, as far as it is there; a plain text is in the repository's first language. */
function variantsOf(text: TextInLanguages | undefined, first: string): readonly Variant[] {
  if (text === undefined) return [];
  if (typeof text === "string") return isLang(first) ? [{ lang: first, text, at: [] }] : [];
  return Object.entries(text).flatMap(([lang, said]) =>
    isLang(lang) && said !== undefined ? [{ lang, text: said, at: [lang] }] : [],
  );
}

/** A title, and under which key it stands. */
interface Title {
  readonly key: string;
  readonly text: TextInLanguages | undefined;
  /** The repository's first language. */
  readonly first: string;
}

/** What is found in the first variant of a title in which there is anything, and where that stands. */
export function titleFound(
  entity: Pick<Entity, "document" | "pointer">,
  { key, text, first }: Title,
  find: (text: string, lang: Lang) => string | undefined,
): { readonly phrase: string; readonly lang: Lang; readonly where: Location } | undefined {
  for (const variant of variantsOf(text, first)) {
    const phrase = find(variant.text, variant.lang);
    if (phrase === undefined) continue;
    return { phrase, lang: variant.lang, where: placeOf(entity, [key, ...variant.at]) };
  }
  return undefined;
}
