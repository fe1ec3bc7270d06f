/** One file of an example. */
export interface ExampleFile {
  /** From the root of a repository. */
  readonly path: string;
  readonly text: string;
}

/** The page of a rule, docs/rules/<rule>.md, in its parts; each text is Markdown. */
export interface RulePage {
  readonly what: string;
  readonly why: string;
  readonly repair: string;
  /** Empty where it cannot be written down: a file that is no text. */
  readonly wrong: readonly ExampleFile[];
  readonly right: readonly ExampleFile[];
}

/** Reads the page of a rule; a part that is absent is empty. The tests of the pages hold that none is. */
export function readRulePage(page: string): RulePage {
  return {
    what: section(page, "What"),
    why: section(page, "Why"),
    repair: section(page, "Repair"),
    wrong: files(section(page, "Wrong")),
    right: files(section(page, "Right")),
  };
}

/** The text under a heading, up to the next one. */
function section(page: string, heading: string): string {
  const [, rest = ""] = page.split(`\n## ${heading}\n`);
  return (rest.split("\n## ")[0] ?? "").trim();
}

/** The fenced blocks of a section; the first line of each names the file. */
function files(text: string): readonly ExampleFile[] {
  const found = text.matchAll(/^```\w+\n# path: (.+)\n([\s\S]*?)^```$/gm);
  return [...found].map(([, path = "", content = ""]) => ({ path, text: content }));
}
