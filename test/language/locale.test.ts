import { describe, expect, it } from "vitest";
import { isLang, pickText } from "../../src/language/locale.ts";

describe("pickText", () => {
  const text = { nl: "wonen", en: "living", fr: "  " };

  it.each([
    ["the asked language", text, "en", ["nl", "en"], { text: "living", lang: "en" }],
    [
      "the repository's next language for a blank one",
      text,
      "fr",
      ["en", "nl"],
      { text: "living", lang: "en" },
    ],
    ["any language, by its code", { pl: "dom", de: "Haus" }, "fr", ["nl"], { text: "Haus", lang: "de" }],
    ["a bare string in the first language", "wonen", "fr", ["nl", "fr"], { text: "wonen", lang: "nl" }],
    ["a bare string without languages", "wonen", "fr", [], { text: "wonen", lang: "fr" }],
    ["nothing for blank text", " ", "nl", ["nl"], undefined],
    ["nothing for an empty map", {}, "nl", ["nl"], undefined],
    ["nothing for nothing", undefined, "nl", ["nl"], undefined],
    ["no inherited property", {}, "constructor", ["toString", "__proto__"], undefined],
  ] as const)("gives %s", (_case, from, lang, fallback, expected) => {
    expect(pickText(from, lang, fallback)).toEqual(expected);
  });

  it("passes over what is no text at all", () => {
    expect(pickText(JSON.parse('{"nl": 3, "en": null, "fr": "oui"}'), "nl", ["nl"])).toEqual({
      text: "oui",
      lang: "fr",
    });
    expect(pickText(JSON.parse("null"), "nl", ["nl"])).toBeUndefined();
  });
});

it("knows its own languages", () => {
  expect(["nl", "en", "fr", "de", "", "constructor"].map(isLang)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
