import type { Lang } from "../language/locale.ts";
import { type Life, lifeOf } from "./life.ts";
import { type AskedLife, asConsented } from "./life-consent.ts";
import { meantBy, severalIn } from "./life-wanted.ts";
import type { Past } from "./past.ts";

/**
 * The life of what somebody asked. Where nothing is called so now and no kind was said, history is asked what was:
 * a file that is gone or that cannot be read tells its identifier no longer. Throws a `UsageError` where nothing is or
 * was called so, or several things.
 */
export async function lifeAsked(what: string, past: Past, lang: Lang): Promise<AskedLife> {
  const meant = meantBy(what, past.repository, lang);
  const found: AskedLife[] = [];
  for (const wanted of meant) {
    const life = await lifeOf({ ...wanted, ...past });
    if (wanted.isKnown || life.events.some(isOfIt)) found.push({ wanted, ...life });
  }
  const [only, ...others] = found;
  if (!only) throw meant[0]?.unknown() ?? new Error(`nothing can be meant by ${what}`);
  if (others.length > 0) {
    throw severalIn(
      what,
      found.map(({ wanted }) => wanted),
      lang,
    );
  }
  return asConsented(only, past);

  /** That a file could not be read says of no name that something had it. */
  function isOfIt({ changes, isUntold, isUnread }: Life["events"][number]): boolean {
    return changes.length > 0 || isUntold || (isUnread && meant.length === 1);
  }
}
