import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { PARTS } from "../../src/report/built-in.ts";
import { renderReport } from "../../src/report/render.ts";
import type { ReportModel } from "../../src/report/report-model.ts";
import { TemplateTrouble } from "../../src/report/template-trouble.ts";
import { modelOf, ownTemplate, withReport } from "../support/report.ts";

let model: ReportModel;

beforeAll(async () => {
  model = modelOf(await withReport(), "yearly", "en");
});

function render(text: string): string {
  return renderReport(model, ownTemplate(text));
}

function troubleOf(text: string): TemplateTrouble {
  try {
    render(text);
  } catch (error) {
    if (error instanceof TemplateTrouble) return error;
    throw error;
  }
  throw new Error(`no trouble with ${text.slice(0, 80)}`);
}

describe("a template of a coalition", () => {
  it("shows the model with blocks, conditions, parts and links", () => {
    expect(
      render(`# {{title}} {{#if isShort}}short{{else if (is reader "funder")}}long{{/if}}
{{#each outcomes}}{{#unless @first}}, {{/unless}}{{@index}} {{title}} {{../coalition.name}} {{@root.language}}{{/each}}
{{#with vintage}}{{asOf}}{{/with}} {{outcomes.length}} {{outcomes.0.id}}
{{link "https://example.org/a?b=1" coalition.name}} {{link "javascript:alert(1)" coalition.name}}
{{> vintage}}`),
    ).toMatch(
      /^# yearly long\n0 Homes are let.* Open Door en, 1 .*\nAs of 1 March 2026 3 homes-let\n\[Open Door\]\(<https:\/\/example\.org\/a\?b=1>\) Open Door\n## What this report rests on\n/,
    );
  });

  it("knows every part that comes with the tool", () => {
    const folder = fileURLToPath(new URL("../../templates/report/parts", import.meta.url));
    expect(
      readdirSync(folder)
        .map((name) => name.replace(".md.hbs", ""))
        .sort(),
    ).toEqual([...PARTS].sort());
  });
});

describe("what is not in the model", () => {
  it.each([
    ["{{nothing}}", "nothing", 1],
    ["a\nb {{coalition.nothing}}", "coalition.nothing", 2],
    ["{{#each outcomes}}\n{{nothing.deeper}}\n{{/each}}", "nothing.deeper", 2],
    ["{{#if nothing}}{{/if}}", "nothing", 1],
    ["{{link nothing title}}", "nothing", 1],
    ["{{title.length}}", "title.length", 1],
    ["{{constructor}}", "constructor", 1],
    ["{{constructor.constructor}}", "constructor.constructor", 1],
    ["{{__proto__}}", "__proto__", 1],
    ["{{outcomes.constructor}}", "outcomes.constructor", 1],
    ["{{outcomes.map}}", "outcomes.map", 1],
    ["{{coalition.[__proto__].polluted}}", "coalition.__proto__.polluted", 1],
    ["{{toString}}", "toString", 1],
    ["{{@partial-block}}", "@partial-block", 1],
    ["{{@root.constructor}}", "@root.constructor", 1],
    ["{{helperMissing}}", "helperMissing", 1],
    ["{{../../../title}}", "../../../title", 1],
  ])("%s is named with its line", (text, detail, line) => {
    expect(troubleOf(text)).toMatchObject({ problem: "unknown-field", detail, line });
  });
});

describe("what a template may not do", () => {
  it.each([
    ["{{{title}}}", "raw-output"],
    ["{{&title}}", "raw-output"],
    ["{{lookup this 'constructor'}}", "unknown-helper"],
    ["{{log title}}", "unknown-helper"],
    ["{{#log title}}{{/log}}", "unknown-helper"],
    ["{{#helperMissing title}}{{/helperMissing}}", "unknown-helper"],
    ["{{#blockHelperMissing title}}{{/blockHelperMissing}}", "unknown-helper"],
    ["{{#coalition}}{{/coalition}}", "unknown-helper"],
    ["{{^coalition}}{{/coalition}}", "unknown-helper"],
    ["{{#if (lookup this 'x')}}{{/if}}", "unknown-helper"],
    ["{{#if (is title)}}{{/if}}", "unknown-helper"],
    ["{{#each outcomes as |one|}}{{one}}{{/each}}", "not-allowed"],
    ["{{#if title includeZero=true}}{{/if}}", "not-allowed"],
    ["{{> summary name='x'}}", "not-allowed"],
    ["{{> nothing}}", "unknown-part"],
    ["{{> (is 'a' 'b')}}", "unknown-part"],
    ["{{> @partial-block}}", "unknown-part"],
    ["{{#> summary}}x{{/summary}}", "not-allowed"],
    ["{{#*inline 'me'}}{{> me}}{{/inline}}{{> me}}", "not-allowed"],
    ["{{* decorate}}", "not-allowed"],
    ["{{#if title}}", "syntax"],
    ["{{", "syntax"],
  ])("%s", (text, problem) => {
    expect(troubleOf(text).problem).toBe(problem);
  });

  const times = (text: string, count: number) => text.repeat(count);
  const loops = (depth: number, body: string) =>
    `${times("{{#each @root.outcomes}}", depth)}${body}${times("{{/each}}", depth)}`;
  const ifs = (depth: number) => `${times("{{#if title}}", depth)}x${times("{{/if}}", depth)}`;
  const elseIfs = (count: number) => `{{#if title}}${times("{{else if title}}", count)}{{/if}}`;
  const brackets = (depth: number) => `{{#if ${times("(is ", depth)}title${times(" title)", depth)}}}{{/if}}`;

  it.each([
    ["loops in loops", loops(14, "x"), "too-much-output"],
    ["loops that do nothing", loops(14, ""), "too-much-output"],
    [
      "look-ups without a text in loops",
      loops(9, times("{{@root.coalition.place}}", 500)),
      "too-much-output",
    ],
    ["values in loops", loops(12, times("{{this}}", 500)), "too-much-output"],
    [
      "conditions in loops",
      loops(9, times("{{#if (is title (is title title))}}{{/if}}", 500)),
      "too-much-output",
    ],
    ["long words of which nothing is left", loops(9, `{{"${times("\u200e", 200_000)}"}}`), "too-much-output"],
    ["long labels", loops(9, `{{link "" "${times("\u200e", 200_000)}"}}`), "too-much-output"],
    ["a huge file", times("x", 256 * 1024 + 1), "too-large"],
    ["values without end", times("{{a}}", 52_000), "too-many-marks"],
    ["comments without end", times("{{!----}}", 25_000), "too-many-marks"],
    ["a deep nest", ifs(2_400), "too-deep"],
    ["a nest behind a comment", `{{! {{/if}} "}}${ifs(51)}`, "too-deep"],
    ["a long chain", elseIfs(4_900), "too-deep"],
    ["a chain past the limit", elseIfs(50), "too-deep"],
    ["deep brackets", brackets(5_000), "too-deep"],
    ["brackets hidden by words", `{{#if ${times('(is ")}}{{" ', 4_900)}`, "too-deep"],
    ["brackets past the limit", brackets(51), "too-deep"],
    ["a part moved far to the right", `${times(" ", 101)}{{> vintage}}\n`, "not-allowed"],
  ])("grow without end: %s", (_, text, problem) => {
    const start = performance.now();
    expect(troubleOf(text).problem).toBe(problem);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each([
    ["a nest", ifs(50)],
    ["a chain", elseIfs(49)],
    ["brackets", brackets(50)],
    ["marks", times("{{title}}", 5_000)],
    ["steps of which each is short", loops(5, times("{{@root.coalition.place}}", 100))],
    ["blanks inside a line", `${times(" ", 250_000)}x`],
  ])("what is within the limits is a report: %s", (_, text) => {
    const start = performance.now();
    expect(render(text)).toMatch(/\n$/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("names the line of what is too deep", () => {
    expect(troubleOf(`a\nb\n${elseIfs(60)}`)).toMatchObject({ line: 3, detail: "50" });
  });

  it("whatever is written: a report or a trouble, and nothing else", () => {
    const pieces = fc.constantFrom(
      "{{title}}",
      "{{#if title}}",
      "{{/if}}",
      "{{else}}",
      "{{#each outcomes}}",
      "{{/each}}",
      "{{> vintage}}",
      "{{",
      "}}",
      "../",
      "@root",
      "constructor",
      "(is a b)",
      "{{!-- x --}}",
      "\n",
      "|",
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        try {
          expect(typeof render(list.join(""))).toBe("string");
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateTrouble);
        }
      }),
      { numRuns: 300, seed: 20260301 },
    );
  });
});
