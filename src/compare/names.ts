import type { TextInLanguages } from "../language/locale.ts";
import type { Kind, Repository } from "../model/repository.ts";

/** What people call things, by their typed references; of what is gone now, what it was called. */
export function namesIn(
  now: Repository,
  before: Repository,
): (reference: string) => TextInLanguages | undefined {
  return (reference) => nameIn(now, reference) ?? nameIn(before, reference);
}

function nameIn({ entities }: Repository, reference: string): TextInLanguages | undefined {
  const colon = reference.indexOf(":");
  const [kind, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
  if (kind === "ask") {
    const [funder = "", ask] = id.split("/");
    return entities.funder.get(funder)?.data.asks?.find((each) => each.id === ask)?.text;
  }
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
