import { CST } from "yaml";
import type { KeyOrder } from "../generated/key-order.ts";
import { orderBehind, sortByKey } from "./yaml-order.ts";
import { canonicalQuotes } from "./yaml-quotes.ts";
import { UnknownLayout } from "./yaml-tree.ts";

/**
 * A map or list in brackets. On one line it is written `{a: b}` and `[a, b]`; over several lines it stays as it
 * is, without what stands behind its last bracket.
 */
export function flowText(token: CST.FlowCollection, order: KeyOrder | undefined): string {
  const [close] = token.end;
  if (close === undefined) throw new UnknownLayout("bracket");
  const source = CST.stringify({ ...token, end: [close] });
  return source.includes("\n") ? source : oneLine(token, order);
}

interface Item {
  readonly name: string | undefined;
  readonly text: string;
}

function oneLine(token: CST.FlowCollection, order: KeyOrder | undefined): string {
  const isMap = token.start.type === "flow-map-start";
  const items = token.items.filter(isThere).map((item): Item => itemOf(item, { isMap, order }));
  const sorted = isMap && order?.keys ? sortByKey(items, order.keys, ({ name }) => name) : items;
  const inside = sorted.map(({ text }) => text).join(", ");
  return isMap ? `{${inside}}` : `[${inside}]`;
}

/** A comma at the end leaves an item with nothing in it. */
function isThere({ key, sep, value }: CST.CollectionItem): boolean {
  return key !== undefined || sep !== undefined || value !== undefined;
}

const BETWEEN: ReadonlySet<string> = new Set(["space", "comma", "map-value-ind"]);

function itemOf(
  { start, key, sep, value }: CST.CollectionItem,
  { isMap, order }: { readonly isMap: boolean; readonly order: KeyOrder | undefined },
): Item {
  const before = marks(start);
  const hasColon = sep?.some(({ type }) => type === "map-value-ind") === true;
  if (sep === undefined || !hasColon)
    return { name: undefined, text: [...before, ...written(key ?? value, order?.each)].join(" ") };
  const [keyText = ""] = written(key ?? undefined, undefined);
  const name = key?.type === "scalar" ? key.source : keyText.replace(/^["']|["']$/g, "");
  const deeper = isMap ? orderBehind(order, name) : undefined;
  const head = [...before, `${keyText}:`].join(" ");
  return { name, text: [head, ...marks(sep), ...written(value, deeper)].join(" ") };
}

/** Anchors and tags; anything else that is no blank is a layout that is not known. */
function marks(tokens: readonly CST.SourceToken[]): readonly string[] {
  return tokens.flatMap(({ type, source }) => {
    if (type === "anchor" || type === "tag") return [source];
    if (!BETWEEN.has(type)) throw new UnknownLayout(type);
    return [];
  });
}

function written(token: CST.Token | undefined, order: KeyOrder | undefined): readonly string[] {
  if (token === undefined) return [];
  switch (token.type) {
    case "flow-collection":
      return [oneLine(token, order)];
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return token.source === "" ? [] : [canonicalQuotes(token.source, true)];
    default:
      throw new UnknownLayout(token.type);
  }
}
