// Writes src/generated from the schemas in schemas/v1. Run it with `npm run generate`.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateKeyOrder } from "./schemas/key-order.ts";
import { loadSchemas } from "./schemas/load.ts";
import { generateReferences } from "./schemas/references.ts";
import { generateTypes } from "./schemas/types.ts";
import { generateValidators, generateValidatorTypes } from "./schemas/validators.ts";

const TARGET = "src/generated";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const schemas = loadSchemas("schemas/v1");
const names = [...schemas.keys()].filter((name) => name !== "common");
const files = {
  "schema-types.ts": await generateTypes(schemas),
  "validators.js": await generateValidators(schemas, names),
  "validators.d.ts": generateValidatorTypes(names),
  "references.ts": generateReferences(schemas, names),
  "key-order.ts": generateKeyOrder(schemas, names),
};
mkdirSync(TARGET, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(`${TARGET}/${name}`, text);
