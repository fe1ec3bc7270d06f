// Makes a rule, its page and its test, and says what to add to the lists: `npm run new-rule -- late-measurements`.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of a new rule, by its path from the root of the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const NAME = /^[a-z]+(-[a-z]+)+$/;

/** The rule's own three files. Throws for a name that is not two or more words with hyphens. */
export function filesOf(name: string): readonly NewFile[] {
  if (!NAME.test(name)) throw new Error(`"${name}" is no name of a rule: lower-case words with hyphens`);
  return [
    { path: `src/rules/${name}.ts`, text: rule(name) },
    { path: `docs/rules/${name}.md`, text: page(name) },
    { path: `test/rules/${name}.test.ts`, text: test(name) },
  ];
}

/** What a person adds by hand; until it is there, the compiler and the tests are red. */
export function listsOf(name: string): readonly string[] {
  return [
    `src/findings/arguments/…       "${name}": { readonly id: string };`,
    `src/findings/catalogue.ts       "${name}": from("grow", "warning"),`,
    "src/language/findings/shape.ts  its name in one of the groups (agreements take what is left)",
    `src/language/findings/{nl,en,fr}/…  message, why and help of "${name}"`,
    `src/rules/index.ts              import and list ${camel(name)}`,
    "src/language/rule-titles.ts     what is wrong, in a few words of nl, en and fr",
    "src/findings/examples.ts        what the wrong example of its page gives: npx tsx scripts/rule-examples.ts",
    "src/findings/shown-to-others.ts what others than those who have the files may read of its arguments",
    "test/findings/samples.ts        arguments to try its sentences with",
    `docs/rules/README.md            | [\`${name}\`](${name}.md) | warning | grow | what is wrong |`,
    "CHANGELOG.md                    one line",
  ];
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function rule(name: string): string {
  return `import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** What is wrong, in one sentence. */
export const ${camel(name)}: Rule<"${name}"> = {
  name: "${name}",
  *check({ repository }) {
    for (const node of repository.entities.node.values()) {
      if (node.data.title !== undefined) continue; // Say here when nothing is wrong.
      yield {
        rule: "${name}",
        args: { id: node.id },
        where: placeOf(node, ["id"]),
        about: \`node:\${node.id}\`,
      };
    }
  },
};
`;
}

function page(name: string): string {
  return `# ${name}

Severity: warning · from stage: grow

## What

One or two sentences: what the rule looks for.

## Why

Why it matters, for people or for the coalition.

## Repair

What to do about it.

## Wrong

\`\`\`yaml
# path: theory-of-change.yaml
nodes: []
\`\`\`

## Right

\`\`\`yaml
# path: theory-of-change.yaml
nodes: []
\`\`\`
`;
}

function test(name: string): string {
  return `import { describe, expect, it } from "vitest";
import { BASE_REPOSITORY } from "./base-repository.ts";
import { check } from "./check.ts";

async function found(files: Readonly<Record<string, string>>) {
  const findings = await check({ ...BASE_REPOSITORY, ...files });
  return findings.filter(({ rule }) => rule === "${name}").map(({ about }) => about);
}

describe("${name}", () => {
  it("is quiet where nothing is wrong", async () => {
    expect(await found({})).toEqual([]);
  });

  it.todo("speaks at the place where it can be repaired");
});
`;
}

const USAGE = "usage: npm run new-rule -- <name>    lower-case words with hyphens, such as late-measurements";

/** Makes the files; the exit code is 2 where the name is missing or wrong, or a file is there already. */
function main(name: string | undefined): number {
  if (name === undefined || !NAME.test(name)) {
    console.error(name === undefined ? USAGE : `"${name}" is no name of a rule\n${USAGE}`);
    return 2;
  }
  const files = filesOf(name);
  const there = files.find(({ path }) => existsSync(path));
  if (there) {
    console.error(`${there.path} is there already; nothing was written`);
    return 2;
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`made  ${path}`);
  }
  console.log("\nAdd by hand:");
  for (const line of listsOf(name)) console.log(`  ${line}`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  process.exitCode = main(process.argv[2]);
}
