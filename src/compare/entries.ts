import type { WrittenEntry, WrittenReason } from "../language/changes/change.ts";
import type { Repository } from "../model/repository.ts";
import type { ThingChange } from "./compare-things.ts";
import { isReferred, names, plainText, type Subject } from "./mentions.ts";

interface Told {
  readonly after: Repository;
  isNew(kind: string, id: string): boolean;
  /** Whether entries are meant that are still a draft, or those that are none. */
  readonly areDrafts: boolean;
}

interface Entry {
  readonly reason: WrittenReason;
  /** Everything it says, as plain texts. */
  readonly said: readonly string[];
}

/** The entries under `learning/` that are new, and what they say that they are about. */
export class Entries {
  readonly #named = new Map<string, WrittenReason>();
  readonly #entries: Entry[] = [];

  constructor({ after: { entities }, isNew, areDrafts }: Told) {
    for (const [id, { data, document }] of entities.learning) {
      if ((data.draft === true) !== areDrafts || !isNew("learning", id)) continue;
      const reason = reasonIn(id, entities);
      const nodes = (data.touches ?? []).map((node) => `node:${node}`);
      for (const reference of [...(data.changes ?? []), ...nodes]) {
        if (!this.#named.has(reference)) this.#named.set(reference, reason);
      }
      const said = [data.title, data.text ?? "", document.body ?? ""]
        .flatMap((text) => (typeof text === "string" ? [text] : Object.values(text)))
        .flatMap((text) => (typeof text === "string" ? [plainText(text)] : []));
      this.#entries.push({ reason, said });
    }
  }

  /** The one that names it under `changes` or `touches`, by its typed reference. */
  naming(reference: string): WrittenReason | undefined {
    return this.#named.get(reference);
  }

  /** The one that names what changed; of a figure also one that names its indicator. */
  about({
    kind,
    id,
    name,
    what,
  }: Pick<ThingChange, "kind" | "id" | "name" | "what">): WrittenReason | undefined {
    const isBeyondReference = what.is === "removed" || !isReferred(kind);
    const subject = { kind, id, ...(name !== undefined && { name }), isBeyondReference };
    const own = this.naming(`${kind}:${id}`) ?? this.#mentioning(subject);
    if (own || kind !== "figure") return own;
    const [indicator = "", period = ""] = id.split("/");
    return (
      this.naming(`figure:${indicator}/${period}`) ??
      this.naming(`indicator:${indicator}`) ??
      this.#mentioning({ ...subject, kind: "indicator", id: indicator })
    );
  }

  #mentioning(subject: Subject): WrittenReason | undefined {
    return this.#entries.find(({ said }) => names(said, subject))?.reason;
  }
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
