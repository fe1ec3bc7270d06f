import path from "node:path";
import { staysInside } from "./paths.ts";

/**
 * The POSIX path of `target` below `folder`, by their names; empty where they are the same, undefined where it is not
 * below it. Both are absolute. `system` are the rules of paths of the machine; on Windows a path can also be on
 * another drive, which is nowhere below.
 */
export function pathBelow(
  folder: string,
  target: string,
  system: Pick<typeof path, "isAbsolute" | "relative" | "resolve" | "sep"> = path,
): string | undefined {
  const between = system.relative(folder, target);
  if (system.isAbsolute(between)) return undefined;
  const below = between.split(system.sep).join("/");
  if (below === "") return "";
  return staysInside(below) && system.resolve(folder, below) === target ? below : undefined;
}
