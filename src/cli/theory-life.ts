import { isTheoryUnread, theoryStep } from "../compare/theory-step.ts";
import type { GitLog } from "../files/git-log.ts";
import { fileKindOf } from "../model/file-kinds.ts";
import { type Candidate, withBytes } from "./life-bytes.ts";
import { eventOf, type Found, isSaid } from "./life-event.ts";
import { Loader, type LoaderOptions } from "./life-loader.ts";
import { settled } from "./life-settled.ts";
import { LifeSieve } from "./life-sieve.ts";
import { isSame, type LifeEvent, sidesOf } from "./life-steps.ts";
import { ALL_READ, unreadOn } from "./life-unread.ts";

/** The life of the whole theory of change, the newest moment first; see `lifeOf`. */
export async function theoryLifeOf(
  asked: LoaderOptions & { readonly log: GitLog },
): Promise<readonly LifeEvent[]> {
  const { log, repository } = asked;
  const isTheory = (path: string) => fileKindOf(path)?.schema === "theory-of-change";
  const touches = await log.touches(isTheory);
  const [loader, sieve] = [new Loader(asked), new LifeSieve()];
  const candidates = log.commits.flatMap((commit) => {
    const own = touches.get(commit.name) ?? [];
    return own.length > 0 ? [{ commit, own }] : [];
  });
  const stepFrom = async ({ own }: Candidate, side: number, bytes: ReadonlyMap<string, Uint8Array>) => {
    const [before, after] = sidesOf(own, side, isTheory);
    if (isSame(before, after, { sieve, bytes })) return undefined;
    const [old, now] = [await loader.load(before, bytes), await loader.load(after, bytes)];
    const maskers = [repository.masker, old.masker, now.masker];
    const mask = (text: string) => maskers.reduce((masked, masker) => masker.mask(masked), text);
    const step = theoryStep(old, now);
    const unread = step.isUnread
      ? await unreadOn({ before, after }, bytes, async (version) =>
          isTheoryUnread(await loader.load([version], bytes)),
        )
      : ALL_READ;
    const untold = { formerNames: [], learned: [], isUntold: false, rows: new Set<string>() };
    return { ...step, ...unread, ...untold, mask };
  };
  const events: Found[] = [];
  for await (const candidate of withBytes(candidates, log)) {
    const event = await eventOf(candidate.commit, log.isShallow, (parent) =>
      stepFrom(candidate, parent, candidate.bytes),
    );
    if (event && isSaid(event)) events.push(event);
  }
  const all = await settled(events, { log, touches, isWanted: isTheory, mayHold: isTheory, stepFrom });
  return all.filter(isSaid);
}
