import { join, relative, sep } from "node:path";
import { folderHolding, pathsThere } from "../files/disk-target.ts";
import { mainBranches } from "../files/git-branch.ts";
import { platformsWords } from "../language/platforms.ts";
import { CODE_OWNERS_PLACES } from "../read/code-owners.ts";
import type { StartingLanguage } from "../scaffold/answers.ts";
import { canBeFilledIn } from "../scaffold/platform-files.ts";
import { IS_PUBLISHED } from "../scaffold/publication.ts";

/** What GitHub and GitLab see of the place where a coalition is made. */
export interface PlatformPlace {
  /** The top of the git repository; absent where there is none yet. */
  readonly top?: string;
  /** The coalition's folder below the top, POSIX; empty where they are the same. */
  readonly folder: string;
  /** Those that can be the main branch. */
  readonly branches: readonly string[];
  /** A CODEOWNERS that is there, from the top. */
  readonly owners?: string;
}

/** Looks around the folder in which a coalition will be made; it need not be there yet. */
export function platformPlace(root: string): PlatformPlace {
  const top = folderHolding(root, ".git");
  const [owners] = pathsThere(top ?? root, CODE_OWNERS_PLACES);
  const there = owners === undefined ? {} : { owners };
  if (top === undefined) return { folder: "", branches: ["main"], ...there };
  const folder = relative(top, root).split(sep).join("/");
  return { top, folder, branches: mainBranches(top), ...there };
}

/** The files of a new coalition, without the CODEOWNERS that no platform would read. */
export function withoutLostOwners<File extends { readonly path: string }>(
  files: readonly File[],
  { folder, owners }: PlatformPlace,
): readonly File[] {
  const isLost = folder !== "" || owners !== undefined;
  return files.filter(({ path }) => !(isLost && path === "CODEOWNERS"));
}

/**
 * What has to be done before the platforms see what was made, and what was left out; a paragraph each.
 * @param paths of all that was made, from the folder of the coalition
 */
export function platformRemarks(
  { top, folder, owners }: PlatformPlace,
  paths: readonly string[],
  lang: StartingLanguage,
): readonly string[] {
  const words = platformsWords(lang);
  const isBelow = top !== undefined && folder !== "";
  const moved = new Set(paths.filter((path) => /^\.git(hub|lab)/.test(path)).map(firstPart));
  return [
    ...(isBelow
      ? [
          [
            words.nothingChecked(folder),
            words.move(top),
            ...[...moved].map((path) => `  ${join(folder, path)}`),
            canBeFilledIn(folder) ? words.filledIn(folder) : words.fillIn(folder),
            words.ownRepository,
          ].join("\n"),
        ]
      : []),
    ...(owners !== undefined ? [words.ownersThere(owners)] : isBelow ? [words.ownersAtTop] : []),
    ...(isBelow && !IS_PUBLISHED ? [words.notPublished] : []),
  ];
}

function firstPart(path: string): string {
  return path.split("/")[0] ?? path;
}
