import type { StartingLanguage } from "./answers.ts";
import type { Assets } from "./assets.ts";
import type { ScaffoldedFile } from "./coalition-files.ts";
import { readPieces } from "./theme.ts";

/** Pieces that Visual Studio Code and editors like it fill in, in the language of the repository. */
export function editorSnippets(assets: Assets, lang: StartingLanguage): ScaffoldedFile {
  const snippets = readPieces(assets, lang).map(({ file, prefix, about, body, words }) => {
    const filled = body.trimEnd().replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? "");
    const scope = file.endsWith(".md") ? "markdown" : "yaml";
    return [about, { scope, prefix, body: filled.split("\n"), description: about }];
  });
  return {
    path: ".vscode/impact.code-snippets",
    text: `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`,
  };
}
