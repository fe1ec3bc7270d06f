import Handlebars from "handlebars";
import { escapeMarkdown, markdownLink, tidy } from "./markdown.ts";
import type { ReportModel } from "./report-model.ts";
import { FIELD, readTemplate, VALUE } from "./template.ts";
import { TemplateTrouble } from "./template-trouble.ts";

/** A template, and the parts that it may call by name. */
export interface ReportTemplate {
  readonly text: string;
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Blocks filled in, fields looked up and values shown: more than any report, and done within a second or
 * two; a template with loops in loops would otherwise never end.
 */
const MOST_STEPS = 500_000;
const MOST_CHARACTERS = 20_000_000;

/** Only ours: nothing of the model's prototypes, nothing that writes to a console. */
const COMPILE = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: {
    [VALUE]: true,
    [FIELD]: true,
    link: true,
    is: true,
    if: true,
    unless: true,
    each: true,
    with: true,
    log: false,
    lookup: false,
    helperMissing: false,
    blockHelperMissing: false,
  },
};

/**
 * Fills in a template. It sees the model and nothing else, without prototypes or code; whatever it
 * shows is made safe for Markdown. Throws a `TemplateTrouble` where the template cannot be used.
 * @param print told of every text of the model that is shown, as it is there
 */
export function renderReport(
  model: ReportModel,
  template: ReportTemplate,
  print: (text: string) => void = () => {},
): string {
  try {
    return filledIn(model, template, print);
  } catch (error) {
    throw runTrouble(error);
  }
}

/** A template that was read, with what its helpers tell of the filling that goes on; one at a time. */
interface Prepared {
  fill(model: ReportModel, print: (text: string) => void): string;
}

/** Reading takes longer than filling in, and one report is filled in several times, to compare it. */
const prepared = new Map<string, Prepared>();
const MOST_PREPARED = 8;

function filledIn(model: ReportModel, template: ReportTemplate, print: (text: string) => void): string {
  const key = JSON.stringify([template.text, ...template.parts]);
  let known = prepared.get(key);
  if (!known) {
    known = prepare(template);
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.set(key, known);
  }
  return tidy(known.fill(model, print));
}

function prepare(template: ReportTemplate): Prepared {
  const names = new Set(template.parts.keys());
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  const spending = new Spending();
  registerHelpers(engine, spending);
  const program = readTemplate(template.text, names);
  const wanted = partsCalledBy(template.text);
  for (const name of wanted) {
    const text = template.parts.get(name) ?? "";
    engine.registerPartial(name, engine.compile(readTemplate(text, names), COMPILE));
    for (const other of partsCalledBy(text)) wanted.add(other);
  }
  const run = engine.compile(program, COMPILE);
  return {
    fill(model, print) {
      spending.begin(print);
      try {
        return run(model, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
      } finally {
        spending.begin(() => {});
      }
    },
  };
}

/** Names that may be those of parts; a set grows while it is walked through. */
function partsCalledBy(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{~?>\s*([a-z-]+)/g)].map(([, name = ""]) => name));
}

/** A template too deep or a text too long for the machine; anything else is a fault of ours. */
function runTrouble(error: unknown): unknown {
  if (error instanceof TemplateTrouble) return error;
  if (error instanceof RangeError) return new TemplateTrouble("not-allowed", "{{…{{…{{…");
  return error;
}

/** Follows names through the model's own properties; `asked` and `line` are for the message. */
function fieldOf(
  start: unknown,
  names: readonly string[],
  { asked, line }: { asked: string; line: number },
): unknown {
  let value = start;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) {
      throw new TemplateTrouble("unknown-field", asked, line);
    }
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

type Options = Handlebars.HelperOptions;

function registerHelpers(engine: typeof Handlebars, budget: Spending): void {
  const printed = (text: string): string => budget.print(text);
  engine.registerHelper(VALUE, (value: unknown) => {
    printed(textOf(value));
    return shown(value);
  });
  engine.registerHelper(FIELD, (start: unknown, names: string, asked: string, line: string) => {
    budget.spend("");
    return fieldOf(start, names.split("\0"), { asked, line: Number(line) });
  });
  engine.registerHelper("link", (address: unknown, label: unknown) =>
    markdownLink(printed(textOf(address)), printed(textOf(label))),
  );
  engine.registerHelper("is", (a: unknown, b: unknown) => {
    budget.spend("");
    return a === b;
  });
  engine.registerHelper("if", function (this: unknown, condition: unknown, options: Options) {
    return budget.spend(isFull(condition) ? options.fn(this) : options.inverse(this));
  });
  engine.registerHelper("unless", function (this: unknown, condition: unknown, options: Options) {
    return budget.spend(isFull(condition) ? options.inverse(this) : options.fn(this));
  });
  engine.registerHelper("with", function (this: unknown, context: unknown, options: Options) {
    return budget.spend(isFull(context) ? options.fn(context) : options.inverse(this));
  });
  engine.registerHelper("each", function (this: unknown, list: unknown, options: Options) {
    if (!Array.isArray(list) || list.length === 0) return budget.spend(options.inverse(this));
    let text = "";
    for (const [index, item] of list.entries()) {
      const data = Handlebars.createFrame(options.data ?? {});
      Object.assign(data, { index, first: index === 0, last: index === list.length - 1 });
      text += budget.spend(options.fn(item, { data, blockParams: [item, index] }));
    }
    return text;
  });
}

/** Counts what a template does, so that no template runs for ever. */
class Spending {
  private steps = 0;
  private characters = 0;
  private told: (text: string) => void = () => {};

  /** Counts from nothing again, and tells `print` what is printed from now on. */
  begin(print: (text: string) => void): void {
    this.steps = 0;
    this.characters = 0;
    this.told = print;
  }

  print(text: string): string {
    this.told(text);
    return this.spend(text);
  }

  spend(text: string): string {
    this.steps++;
    this.characters += text.length;
    if (this.steps > MOST_STEPS || this.characters > MOST_CHARACTERS) {
      throw new TemplateTrouble("too-much-output", `${MOST_STEPS}`);
    }
    return text;
  }
}

/** A list or an object as such is no text to work on. */
function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? shown(value) : String(value);
}

/** Our own Markdown as it is; all else as text. */
function shown(value: unknown): string {
  if (typeof value === "string") return escapeMarkdown(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "object" && value !== null && Object.hasOwn(value, "markdown")) {
    return String((value as { readonly markdown: unknown }).markdown);
  }
  return "";
}

function isFull(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
