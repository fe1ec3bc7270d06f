import { unsentOf } from "../files/git-unsent.ts";
import type { RankedFinding } from "../findings/finding.ts";
import type { Lang } from "../language/locale.ts";
import { unsentWords } from "../language/unsent.ts";
import type { StoppedPush } from "../render/history-text.ts";
import type { CliContext } from "./context.ts";
import type { ValidateOptions } from "./validate-options.ts";

/** So much of the name of a commit that no other is meant. */
const SHORT = 10;

/** The revisions of `--commits`, one by one. */
export function wordsOf(commits: string): readonly string[] {
  return commits.split(/\s+/).filter((word) => word !== "");
}

/**
 * What to say where the hook before a push stops it: that nothing was sent, and how to make the commits again, so long
 * as git knows of nobody who has those in which something was found. Undefined outside that hook.
 */
export function stoppedPush(
  { env }: CliContext,
  { found, options, root, lang }: Stopping,
): StoppedPush | undefined {
  if (env.IMPACT_HOOK !== "pre-push" || options.commits === undefined) return undefined;
  const words = unsentWords(lang);
  const places = found.flatMap(({ revision }) => revision ?? []);
  const commits = new Set(places.flatMap((place) => (place.commit === "" ? [] : place.commit)));
  const kinds = new Set(places.map((place) => place.in));
  const paths = [...new Set(places.flatMap((place) => (place.in === "file" ? place.path : [])))];
  const unsent = unsentOf(root, wordsOf(options.commits));
  const isSent = [...commits].some((commit) => !unsent.commits.has(commit));
  if (isSent) return { first: words.sentBefore };
  const { backTo } = unsent;
  return {
    first: commits.size === 0 ? words.nothingSent : `${words.nothingSent} ${words.nobodyHas}`,
    steps: words.steps({
      inFiles: kinds.has("file") || kinds.has("file-name"),
      inMessages: kinds.has("commit-message"),
      inTags: kinds.has("tag-message"),
      inNames: kinds.has("ref-name"),
      hadFile: unsent.hadFile(paths),
      backTo: backTo === "beginning" ? backTo : backTo?.slice(0, SHORT),
    }),
  };
}

interface Stopping {
  readonly found: readonly RankedFinding[];
  readonly options: ValidateOptions;
  readonly root: string;
  readonly lang: Lang;
}
