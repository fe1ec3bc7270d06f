import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { readPackageFile } from "../files/disk-target.ts";

/**
 * Reads a file that comes with the package, by its path from the package's root
 * (`templates/scaffold/words/nl.yaml`): from `src/` while developing, from the bundle once installed.
 */
export function readAsset(path: string): string {
  return readPackageFile(dirname(fileURLToPath(import.meta.url)), path);
}
