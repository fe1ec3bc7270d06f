import type { AnyFinding, Location } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { Document, Pointer } from "../read/document.ts";
import { type Declarations, member } from "./declared.ts";
import { readHouseRule } from "./house-rule.ts";
import type { ShapedDocument } from "./references.ts";

/** Looking for the nearest name is dear; after this many wrong ones it is no help any more. */
const MOST_SUGGESTIONS = 20;

/** House rules that cannot be read, and indicators in them that do not exist; each at its place in the text. */
export function checkHouseRules(
  documents: readonly ShapedDocument[],
  declared: Declarations,
): readonly AnyFinding[] {
  const suggestions = { left: MOST_SUGGESTIONS };
  return documents
    .filter(({ kind }) => kind.schema === "impact")
    .flatMap(({ document }) => {
      const rules = member(document.data, "house_rules");
      if (!Array.isArray(rules)) return [];
      return rules.flatMap((rule, index) => {
        const text = member(rule, "rule");
        if (typeof text !== "string") return [];
        const pointer: Pointer = ["house_rules", index, "rule"];
        return checkText(text, { document, pointer, id: String(member(rule, "id")), declared, suggestions });
      });
    });
}

interface Surroundings {
  readonly document: Document;
  readonly pointer: Pointer;
  readonly id: string;
  readonly declared: Declarations;
  readonly suggestions: { left: number };
}

function checkText(text: string, around: Surroundings): readonly AnyFinding[] {
  const { document, pointer, declared, suggestions } = around;
  const about = `house-rule:${around.id}`;
  const where = document.locate(pointer);
  const read = readHouseRule(text);
  if (!read.ok) {
    const { problem, from, to } = read;
    const args = {
      key: "rule",
      value: text.slice(from, to),
      problem: { is: "form" as const, expected: `house-rule-${problem}` },
    };
    return [{ rule: "wrong-value", args, where: within(where, text, { from, to }), about }];
  }
  return read.rule.names.flatMap(({ indicator: id, at }): AnyFinding[] => {
    if (declared.has("indicator", id) || declared.unnamed.has("indicator")) return [];
    const near = suggestions.left-- > 0 ? nearest(id, declared.ids("indicator")) : undefined;
    const args = { kinds: ["indicator"], id, from: about, ...(near !== undefined && { nearest: near }) };
    const place = within(where, text, { from: at, to: at + id.length });
    return [{ rule: "unknown-reference", args, where: place, about }];
  });
}

/** A piece of a text that stands on one line, bare or between quotation marks; else the whole text. */
function within(
  where: Location,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Location {
  const marks = where.endColumn - where.column - text.length;
  if (where.line !== where.endLine || (marks !== 0 && marks !== 2)) return where;
  const start = where.column + marks / 2;
  return { ...where, column: start + from, endColumn: start + to };
}
