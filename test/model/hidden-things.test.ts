import { expect, test } from "vitest";
import { findingText } from "../../src/language/findings/sentences.ts";
import { LANGS } from "../../src/language/locale.ts";
import { check, swap, withBase } from "../support/repository.ts";

const HIDING = { nl: "pas helemaal nagekeken", en: "checked in full only once", fr: "vérifié entièrement" };

async function hiding(changes: Parameters<typeof withBase>[0]): Promise<readonly string[]> {
  const found = await check(withBase(changes));
  for (const finding of found) {
    for (const lang of LANGS) {
      expect(findingText(finding, lang).help.includes(HIDING[lang])).toBe(finding.hidesRest === true);
    }
  }
  return found
    .filter(({ hidesRest }) => hidesRest)
    .map(({ rule, where }) => `${rule} ${where.path}:${where.line}`);
}

test("a wrong value that takes a whole indicator along says so, once", async () => {
  const both = (text: string) =>
    text.replace("type: count", "type: number").replace("direction: increase", "direction: up");
  expect(await hiding({ "indicators/homes-let.yaml": both })).toEqual([
    "wrong-value indicators/homes-let.yaml:3",
  ]);
});

test("an item of a list, and a part of the theory", async () => {
  expect(await hiding({ "partners.yaml": swap("name: Keyhome Housing", "name: [x]") })).toEqual([
    "wrong-value partners.yaml:6",
  ]);
  expect(await hiding({ "theory-of-change.yaml": swap("    kind: output\n", "") })).toEqual([
    "missing-key theory-of-change.yaml:6",
  ]);
});

test("a value that can be missed hides nothing", async () => {
  expect(await hiding({ "indicators/homes-let.yaml": swap("direction: increase", "direction: up") })).toEqual(
    [],
  );
  expect(await hiding({ "indicators/homes-let.yaml": swap("value: 20", "value: many") })).toEqual([]);
});
