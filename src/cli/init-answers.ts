import { hookWords } from "../language/hook.ts";
import { INIT_WORDS, type InitWords, type Refusal } from "../language/init.ts";
import {
  type Answers,
  isEmpty,
  oneLine,
  STARTING_LANGUAGES,
  type StartingLanguage,
  type Step,
  TEMPLATES,
  type Template,
} from "../scaffold/answers.ts";
import { planTheory } from "../scaffold/scaffold.ts";
import { shortIdentifier } from "../scaffold/short-identifier.ts";
import type { Theme } from "../scaffold/theme.ts";
import type { Asker } from "./asker.ts";
import { readAsset } from "./assets.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line may say already; whatever is absent is asked, or taken by default. */
export interface InitOptions {
  readonly template?: string;
  readonly name?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  /** A git hook is put in place as well; alone, in a repository that is there. */
  readonly hook?: boolean;
  /** The help for editors is made again; alone, in a repository that is there. */
  readonly editor?: boolean;
  /** Who is asked to look at changes is made again; alone, in a repository that is there. */
  readonly owners?: boolean;
  /** The folder that `directory` is relative to. */
  readonly C?: string;
  /** Only what went wrong is told. */
  readonly quiet?: boolean;
}

const FALLBACK_ID = "coalition";
const FORM_OF_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE_NAMES = { nl: "Nederlands", en: "English", fr: "Français" } as const;

/** Answers without questions: from the flags, and with `--yes` the folder's name. */
export function answersFromFlags(options: InitOptions, lang: StartingLanguage, folderName: string): Answers {
  const words = INIT_WORDS[lang];
  const template = checkedTemplate(options, words) ?? (options.yes ? "blank" : undefined);
  if (template === undefined) throw refusal("missing-option", words.missing("--template"));
  const name = options.name ?? (options.yes ? oneLine(folderName) || FALLBACK_ID : undefined);
  if (name === undefined) throw refusal("missing-option", words.missing("--name"));
  return { template, lang, ...named(name, options, words), mustHappenFirst: [] };
}

/**
 * Answers from a person, backwards from the wished change. Undefined when the person saw the theory
 * and said no.
 */
export async function askAnswers(
  asker: Asker,
  options: InitOptions,
  suggested: { readonly lang: StartingLanguage; readonly folderName: string },
): Promise<Answers | undefined> {
  const lang =
    checkedLanguage(options, INIT_WORDS[suggested.lang]) ?? (await askLanguage(asker, suggested.lang));
  const words = INIT_WORDS[lang];
  const template = checkedTemplate(options, words) ?? (await askTemplate(asker, words));
  const name =
    options.name ??
    (await asker.text(words.askName, { suggestion: oneLine(suggested.folderName), required: true }));
  const start = { template, lang, ...named(name, options, words), mustHappenFirst: [] };
  const answers = { ...start, ...(await askWhereAndWhat(asker, words, start)) };
  asker.tell(theoryAsText(planTheory(answers, { read: readAsset }), words));
  return (await askWhetherRight(asker, words)) ? answers : undefined;
}

/** The language that was asked for; a usage error for another word. */
export function checkedLanguage(options: InitOptions, words: InitWords): StartingLanguage | undefined {
  return oneOf(STARTING_LANGUAGES, options.lang, "--lang", words);
}

function checkedTemplate(options: InitOptions, words: InitWords): Template | undefined {
  return oneOf(TEMPLATES, options.template, "--template", words);
}

function oneOf<T extends string>(
  allowed: readonly T[],
  value: string | undefined,
  flag: string,
  words: InitWords,
): T | undefined {
  const found = allowed.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  throw refusal("wrong-value", words.wrongValue(flag, oneLine(value), allowed));
}

function named(name: string, options: InitOptions, words: InitWords): { name: string; id: string } {
  if (isEmpty(name)) throw refusal("missing-option", words.missing("--name"));
  const { id } = options;
  if (id !== undefined && !FORM_OF_ID.test(id)) throw refusal("wrong-value", words.wrongId(oneLine(id)));
  return { name: oneLine(name), id: id ?? shortIdentifier(name, FALLBACK_ID) };
}

export function refusal(code: string, { message, help }: Refusal): UsageError {
  return new UsageError(code, message, help);
}

/** Whether a git hook should check every commit. */
export async function askForHook(asker: Asker, lang: StartingLanguage): Promise<boolean> {
  return await askYesOrNo(asker, hookWords(lang).ask, INIT_WORDS[lang]);
}

async function askWhetherRight(asker: Asker, words: InitWords): Promise<boolean> {
  return await askYesOrNo(asker, words.isThisRight, words);
}

async function askYesOrNo(asker: Asker, question: string, words: InitWords): Promise<boolean> {
  const choices = (["yes", "no"] as const).map((value) => ({ value, name: words[value] }));
  return (await asker.choose(question, choices)) === "yes";
}

function askLanguage(asker: Asker, suggestion: StartingLanguage): Promise<StartingLanguage> {
  const choices = STARTING_LANGUAGES.map((value) => ({ value, name: LANGUAGE_NAMES[value] }));
  return asker.choose("Taal · Language · Langue", choices, suggestion);
}

function askTemplate(asker: Asker, words: InitWords): Promise<Template> {
  const order = ["blank", ...TEMPLATES.filter((template) => template !== "blank")] as const;
  return asker.choose(
    words.askTemplate,
    order.map((value) => ({ value, name: words.templates[value] })),
  );
}

async function askWhereAndWhat(asker: Asker, words: InitWords, start: Answers): Promise<Partial<Answers>> {
  const place = await asker.text(words.askPlace);
  const theme = start.template === "blank" ? undefined : planTheory(start, { read: readAsset });
  const forWhom = await asker.text(words.askForWhom, suggest(theme?.target_group));
  if (theme === undefined) asker.tell(words.backwards);
  const impact = theme?.nodes.find(({ kind }) => kind === "impact");
  const change = await askChange(asker, words, impact && String(impact.title));
  const about = { place, forWhom, change };
  if (theme !== undefined) return about;
  const mustHappenFirst = await askSteps(asker, words, oneLine(change));
  return { ...about, mustHappenFirst, partners: await askPartners(asker, words) };
}

/** The question that all others hang on: asked once more where nothing was said. */
async function askChange(asker: Asker, words: InitWords, suggestion: string | undefined): Promise<string> {
  const change = await asker.text(words.askChange, suggest(suggestion));
  if (!isEmpty(change)) return change;
  asker.tell(words.mostImportant);
  return asker.text(words.askChange, suggest(suggestion));
}

function suggest(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

async function askSteps(asker: Asker, words: InitWords, change: string): Promise<readonly Step[]> {
  const first = words.askFirstStep(change || "…");
  const titles = await askSeveral(asker, words, [first, words.askNextStep]);
  const steps: Step[] = [];
  for (const title of titles) {
    const questions = [words.askFirstActivity(title), words.askNextActivity] as const;
    steps.push({ title, activities: await askSeveral(asker, words, questions) });
  }
  return steps;
}

function askPartners(asker: Asker, words: InitWords): Promise<readonly string[]> {
  return askSeveral(asker, words, [words.askFirstPartner, words.askNextPartner]);
}

/** One line each until an empty one. */
async function askSeveral(
  asker: Asker,
  words: InitWords,
  [first, next]: readonly [string, string],
): Promise<readonly string[]> {
  const given: string[] = [];
  for (;;) {
    const question = given.length === 0 ? first : next;
    const answer = oneLine(await asker.text(`${question} ${words.emptyStops}`));
    if (answer === "") return given;
    given.push(answer);
  }
}

const BACKWARDS = ["impact", "outcome", "output", "activity", "input", "factor"] as const;

/** The theory to read on a terminal, from the change back to what is done. */
function theoryAsText(theme: Theme, words: InitWords): string {
  const groups = BACKWARDS.flatMap((kind) => {
    const nodes = theme.nodes.filter((node) => node.kind === kind);
    const lines = nodes.map((node) => {
      const remark = node.unintended === "unwanted" ? ` (${words.unwanted})` : "";
      return `    - ${String(node.title)}${remark}`;
    });
    return lines.length > 0 ? [`  ${words.kinds[kind]}`, ...lines] : [];
  });
  return ["", words.yourTheory, "", ...groups, ""].join("\n");
}
