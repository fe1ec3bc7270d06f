import Handlebars from "handlebars";
import type { Answers } from "./answers.ts";
import { oneLine } from "./answers.ts";
import type { Assets } from "./assets.ts";
import { formFiles } from "./form-files.ts";
import { codeOwnersText } from "./owners.ts";
import { IS_PUBLISHED } from "./publication.ts";
import type { Words } from "./theme.ts";
import { comment } from "./yaml-text.ts";

const FOLDER = "templates/scaffold/files";

/** What the templates of README, workflows and git's files may use. */
interface PlatformContext {
  readonly name: string;
  readonly version: string;
  readonly published: boolean;
  /** How a workflow starts the program; from a folder that holds nothing of what is checked. */
  readonly program: string;
  readonly words: Words;
  /** As a list of YAML. */
  readonly branches: string;
  /** Whether the coalition lies below the top of the git repository. */
  readonly inside: boolean;
  /** Its folder, as a word of YAML. */
  readonly folder: string;
  /** What follows the folder of the checkout in a script, within double quotes. */
  readonly below: string;
  /** Whether a workflow has anything to fill in. */
  readonly env: boolean;
}

/** Where in a git repository the files will be read. */
export interface PlaceInGit {
  /** The coalition's folder below the top, POSIX; empty where they are the same. */
  readonly folder: string;
  /** Names of branches without the signs of a pattern. */
  readonly branches: readonly string[];
}

/** The README, and what GitHub, GitLab and git need to work with the repository. */
export function platformFiles(from: {
  readonly answers: Answers;
  readonly words: Words;
  readonly assets: Assets;
  readonly version: string;
  /** Whether the workflows may fetch the package from npm; else they ask where the program comes from. */
  readonly published?: boolean;
  /** Absent: a repository of its own, with the main branch `main`. */
  readonly place?: PlaceInGit | undefined;
}): readonly { readonly path: string; readonly text: string }[] {
  const { answers, words, assets, version, published = IS_PUBLISHED } = from;
  const { folder, branches } = from.place ?? { folder: "", branches: ["main"] };
  const name = oneLine(answers.name);
  const context = (source: string): PlatformContext => ({
    ...{ name, version, published, words },
    branches: `[${branches.map((branch) => JSON.stringify(branch)).join(", ")}]`,
    inside: folder !== "",
    // A `$` or a line end would be read as something else than a name.
    folder: JSON.stringify(canBeFilledIn(folder) ? folder : ""),
    below: folder === "" ? "" : "/$IMPACT_FOLDER",
    env: folder !== "" || !published,
    program: published ? `npx --yes impact-as-code@${version}` : `node "${source}/bin/impact.js"`,
  });
  const render = (file: string, source = "$RUNNER_TEMP/impact") =>
    fill(assets.read(`${FOLDER}/${file}`), context(source));
  const request = assets.read(`${FOLDER}/pull-request.${answers.lang}.md`);
  return [
    { path: "README.md", text: render(`README.${answers.lang}.md.hbs`) },
    { path: ".gitattributes", text: render("gitattributes.hbs") },
    { path: "CODEOWNERS", text: codeOwnersText([], { folder: "", lang: answers.lang }) },
    { path: ".gitignore", text: render("gitignore.hbs") },
    { path: ".github/workflows/impact.yml", text: render("github-workflow.yml.hbs") },
    { path: ".github/workflows/impact-comment.yml", text: render("github-comment.yml.hbs") },
    { path: ".github/pull_request_template.md", text: request },
    { path: ".gitlab/merge_request_templates/Default.md", text: request },
    ...formFiles(assets, answers.lang),
    { path: ".gitlab-ci.yml", text: render("gitlab-ci.yml.hbs", "/tmp/impact") },
  ];
}

/** Whether a workflow can hold the name of a folder: a `$` begins what a platform fills in. */
export function canBeFilledIn(folder: string): boolean {
  return !/[\p{Cc}$]/u.test(folder);
}

function fill(template: string, context: PlatformContext): string {
  const engine = Handlebars.create();
  engine.registerHelper("comment", (text: string) => comment(text));
  engine.registerHelper("shell", (about: string, text: string) => shellWord(about + text));
  engine.registerHelper("markdown", (text: string) => escapeMarkdown(text));
  return engine.compile(template, { noEscape: true, strict: true })(context);
}

/** Text that `sh` takes as one word. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Text that Markdown shows as it is: a name is never a link, an image or HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&");
}
