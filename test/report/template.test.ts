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

  it("grow without end: loops in loops, a huge file, a deep nest", () => {
    const loops = 14;
    const nested = `${"{{#each @root.outcomes}}".repeat(loops)}x${"{{/each}}".repeat(loops)}`;
    expect(troubleOf(nested).problem).toBe("too-much-output");
    expect(troubleOf("x".repeat(256 * 1024 + 1)).problem).toBe("too-large");
    const deep = 5_000;
    expect(troubleOf(`${"{{#if title}}".repeat(deep)}x${"{{/if}}".repeat(deep)}`).problem).toBe(
      "not-allowed",
    );
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
