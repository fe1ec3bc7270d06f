import type { FileTree } from "../files/file-tree.ts";
import { CATALOGUE } from "../findings/catalogue.ts";
import { isPast } from "../findings/exemptions.ts";
import type { CoalitionFile } from "../generated/schema-types.ts";
import type { Exempts } from "../personal/search.ts";
import { readYaml } from "../read/yaml.ts";
import { readSettings } from "./settings.ts";
import { checkShape } from "./shape.ts";

const FILE = "impact.yaml";
const LARGEST = 10 * 1024 * 1024;
const NOTHING: Exempts = () => false;

/**
 * What personal data the coalition allows at which places, on a day. It is needed before everything else is read,
 * because what is not allowed is not even passed on. Without a day nothing is allowed.
 */
export function exemptedData(
  tree: FileTree,
  dayOf: (own: string | undefined) => string | undefined,
): Exempts {
  const file = tree.read(FILE, { maximumBytes: LARGEST });
  if (!file.ok || !Buffer.from(file.bytes).includes("personal-data")) return NOTHING;
  const { document } = readYaml(FILE, file.bytes);
  const shape = document && checkShape("impact", document).document;
  if (shape === undefined) return NOTHING;
  const day = dayOf((shape.data as CoalitionFile).as_of);
  if (day === undefined || !CATALOGUE["personal-data"].exemptible) return NOTHING;
  const { exemptions } = readSettings(shape).settings;
  const allowed = new Set(
    exemptions
      .filter((exemption) => exemption.rule === "personal-data" && !isPast(exemption, day))
      .map(({ at, kind }) => `${kind} ${at.startsWith("./") ? at.slice(2) : at}`),
  );
  return (path, kind) => allowed.has(`${kind} ${path}`);
}
