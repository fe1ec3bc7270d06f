import type { TextInLanguages } from "../language/locale.ts";
import type { Kind, Repository } from "../model/repository.ts";
import { type SilentEvidence, silentEvidence } from "./consent.ts";
import { canonical } from "./difference.ts";
import { pathOf } from "./things.ts";

/** Of whom it is told, and when. */
interface Asked {
  /** `YYYY-MM-DD`: the day on which consent is judged; absent: one that ends counts as past. */
  readonly asOf?: string;
  /** The newest files, where they are neither side: a consent that was taken back counts for what was told before. */
  readonly newest?: Repository;
}

/**
 * What people call things, by their typed references; of what is gone now, what it was called. The title of evidence that
 * not everyone may read, on either side, is no name.
 */
export function namesIn(
  now: Repository,
  before: Repository,
  { asOf, newest }: Asked = {},
): (reference: string) => TextInLanguages | undefined {
  let silent: SilentEvidence | undefined;
  return (reference) => {
    const name = nameIn(now, reference) ?? nameIn(before, reference);
    if (name === undefined || !reference.startsWith("evidence:")) return name;
    silent ??= silentEvidence([now, before, ...(newest ? [newest] : [])], newest ?? now, asOf);
    return silent.ids.has(reference.slice(9)) || silent.titles.has(canonical(name)) ? undefined : name;
  };
}

function nameIn({ entities, trajectory }: Repository, reference: string): TextInLanguages | undefined {
  const colon = reference.indexOf(":");
  const [kind, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
  if (kind === "ask") {
    const [funder = "", ask] = id.split("/");
    return entities.funder.get(funder)?.data.asks?.find((each) => each.id === ask)?.text;
  }
  if (kind === "link") {
    const [from = "", to = ""] = id.split("/");
    const [start, end] = [entities.node.get(from), entities.node.get(to)];
    return start && end ? pathOf(start.data.title, end.data.title) : undefined;
  }
  if (kind === "value") {
    const [dimension = "", value] = id.split("/");
    if (dimension === "*") return nameOfAny(value, entities);
    return entities.dimension.get(dimension)?.data.values.find((each) => each.id === value)?.name;
  }
  if (kind === "session") return trajectory?.sessions?.find((each) => each.id === id)?.title;
  if (kind === "assignment") return trajectory?.assignments?.find((each) => each.id === id)?.text;
  if (!Object.hasOwn(entities, kind)) return undefined;
  const data = entities[kind as Kind].get(id)?.data as
    | {
        readonly name?: TextInLanguages;
        readonly title?: TextInLanguages;
        readonly text?: TextInLanguages;
        readonly statement?: TextInLanguages;
      }
    | undefined;
  return data?.name ?? data?.title ?? data?.text ?? data?.statement;
}

/** What a group is called, where it is called the same in every dimension that has one of that identifier. */
function nameOfAny(
  value: string | undefined,
  { dimension }: Repository["entities"],
): TextInLanguages | undefined {
  const names = [...dimension.values()].flatMap(({ data }) =>
    data.values.flatMap((each) => (each.id === value && each.name !== undefined ? [each.name] : [])),
  );
  return new Set(names.map((name) => JSON.stringify(name))).size === 1 ? names[0] : undefined;
}
