import type { StartingLanguage } from "./answers.ts";
import type { Assets } from "./assets.ts";
import type { ScaffoldedFile } from "./coalition-files.ts";
import { editorSchemas, type KnownIdentifiers, SCHEMA_FOLDER } from "./editor-schemas.ts";
import { editorSnippets } from "./editor-snippets.ts";

/** Everything that the files for an editor are made from. */
export interface EditorHelp {
  readonly assets: Assets;
  /** The language of the snippets. */
  readonly lang: StartingLanguage;
  /** What an editor offers where something is referred to. */
  readonly known: KnownIdentifiers;
}

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

/** Explanations, completion, snippets and checks in Visual Studio Code, without a network. */
export function editorFiles(help: EditorHelp): readonly ScaffoldedFile[] {
  return [...editorSettings(), ...editorHelp(help)];
}

/** What a coalition may have of its own already, and then keeps. */
export function editorSettings(): readonly ScaffoldedFile[] {
  return [
    { path: ".vscode/extensions.json", text: json({ recommendations: ["redhat.vscode-yaml"] }) },
    { path: ".vscode/settings.json", text: json(settings()) },
  ];
}

/** The part that the tool makes again when it is asked: nobody writes in it by hand. */
export function editorHelp({ assets, lang, known }: EditorHelp): readonly ScaffoldedFile[] {
  return [...editorSchemas(assets, [...SCHEMA_FILES.keys()], known), editorSnippets(assets, lang)];
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

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
