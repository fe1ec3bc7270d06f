import type { Assets } from "./assets.ts";

interface ScaffoldedFile {
  readonly path: string;
  readonly text: string;
}

const SCHEMA_FOLDER = ".vscode/impact-schemas";

/** Which files each schema explains; `common` is only referred to by the others. */
const SCHEMA_FILES: ReadonlyMap<string, readonly string[]> = new Map([
  ["common", []],
  ["impact", ["impact.yaml"]],
  ["partners", ["partners.yaml"]],
  ["theory-of-change", ["theory-of-change.yaml", "theory-of-change/*.yaml"]],
  ["dimensions", ["dimensions.yaml"]],
  ["sources", ["sources.yaml"]],
  ["policy", ["policy.yaml"]],
  ["indicator", ["indicators/*.yaml"]],
  ["claim", ["claims/*.yaml"]],
  ["rivals", ["rivals.yaml"]],
  ["conditions", ["conditions.yaml"]],
  ["funder", ["funders/*.yaml"]],
  ["report", ["reports/*.yaml"]],
  ["trajectory", ["trajectory.yaml"]],
  ["import", ["imports/*.yaml"]],
  ["release", ["releases/*.yaml"]],
]);

/** Explanations, completion and checks in Visual Studio Code, without a network. */
export function editorFiles(assets: Assets): readonly ScaffoldedFile[] {
  const schemas = [...SCHEMA_FILES.keys()].map((name) => ({
    path: `${SCHEMA_FOLDER}/${name}.schema.json`,
    text: withoutAddress(assets.read(`schemas/v1/${name}.schema.json`)),
  }));
  return [
    { path: ".vscode/extensions.json", text: json({ recommendations: ["redhat.vscode-yaml"] }) },
    { path: ".vscode/settings.json", text: json(settings()) },
    ...schemas,
  ];
}

function settings(): unknown {
  const mapped = [...SCHEMA_FILES].filter(([, files]) => files.length > 0);
  return {
    "yaml.schemas": Object.fromEntries(
      mapped.map(([name, files]) => [`./${SCHEMA_FOLDER}/${name}.schema.json`, files]),
    ),
    "yaml.schemaStore.enable": false,
    "files.eol": "\n",
    "files.insertFinalNewline": true,
  };
}

/** Without `$id`, an editor resolves what a schema refers to beside it, not on the network. */
function withoutAddress(schema: string): string {
  const { $id: _, ...rest } = JSON.parse(schema) as Record<string, unknown>;
  return json(rest);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
