import { theoryStep } from "../compare/theory-step.ts";
import type { GitLog } from "../files/git-log.ts";
import { fileKindOf } from "../model/file-kinds.ts";
import { eventOf, isSaid } from "./life.ts";
import { withBytes } from "./life-bytes.ts";
import { Loader, type LoaderOptions } from "./life-loader.ts";
import { LifeSieve } from "./life-sieve.ts";
import { isSame, type LifeEvent, sidesOf } from "./life-steps.ts";

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
  const events: LifeEvent[] = [];
  for await (const { commit, own, bytes } of withBytes(candidates, log)) {
    const event = await eventOf(commit, log.isShallow, async (parent) => {
      const [before, after] = sidesOf(own, parent, isTheory);
      if (isSame(before, after, { sieve, bytes })) return undefined;
      const [old, now] = [await loader.load(before, bytes), await loader.load(after, bytes)];
      const maskers = [repository.masker, old.masker, now.masker];
      const mask = (text: string) => maskers.reduce((masked, masker) => masker.mask(masked), text);
      const untold = { formerNames: [], learned: [], isUntold: false, rows: new Set<string>() };
      return { ...theoryStep(old, now), ...untold, mask };
    });
    if (event && isSaid(event)) events.push(event);
  }
  return events;
}
