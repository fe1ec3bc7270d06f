import Handlebars from "handlebars";
import type { Answers } from "./answers.ts";
import { oneLine } from "./answers.ts";
import type { Assets } from "./assets.ts";
import { IS_PUBLISHED } from "./publication.ts";
import type { Words } from "./theme.ts";
import { comment } from "./yaml-text.ts";

const FOLDER = "templates/scaffold/files";

/** What the templates of README, workflows and git's files may use. */
interface PlatformContext {
  readonly name: string;
  readonly version: string;
  readonly published: boolean;
  readonly words: Words;
}

/** The README, and what GitHub, GitLab and git need to work with the repository. */
export function platformFiles(from: {
  readonly answers: Answers;
  readonly words: Words;
  readonly assets: Assets;
  readonly version: string;
  /** Whether the workflows may fetch the package from npm; else they ask where the program comes from. */
  readonly published?: boolean;
}): readonly { readonly path: string; readonly text: string }[] {
  const { answers, words, assets, version, published = IS_PUBLISHED } = from;
  const context = { name: oneLine(answers.name), version, published, words };
  const render = (name: string) => fill(assets.read(`${FOLDER}/${name}`), context);
  return [
    { path: "README.md", text: render(`README.${answers.lang}.md.hbs`) },
    { path: ".gitattributes", text: render("gitattributes.hbs") },
    { path: ".gitignore", text: render("gitignore.hbs") },
    { path: ".github/workflows/impact.yml", text: render("github-workflow.yml.hbs") },
    {
      path: ".github/pull_request_template.md",
      text: assets.read(`${FOLDER}/pull-request.${answers.lang}.md`),
    },
    { path: ".gitlab-ci.yml", text: render("gitlab-ci.yml.hbs") },
  ];
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
