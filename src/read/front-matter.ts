import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import { conflictFindings } from "./conflicts.ts";
import { lineIndex, placeOnLine } from "./lines.ts";
import { decodeText } from "./text.ts";
import { type ReadDocument, readYamlText } from "./yaml.ts";

/** The first line, and the line that closes it. */
const OPENING = /^---[ \t]*(?:\r?\n|$)/;
const CLOSING = /^---[ \t]*(?:\r?\n|$(?![\s\S]))/m;

/** A Markdown file cut at its front matter; undefined where it has none that is closed. */
export function frontMatterOf(
  text: string,
): { readonly yaml: string; readonly closing: string; readonly body: string } | undefined {
  const opening = OPENING.exec(text);
  const rest = text.slice(opening?.[0].length ?? 0);
  const closing = opening && CLOSING.exec(rest);
  if (!closing) return undefined;
  const body = rest.slice(closing.index + closing[0].length);
  return { yaml: rest.slice(0, closing.index), closing: closing[0], body };
}

/**
 * Reads a Markdown file with YAML between `---` and `---` at its top. Positions are those of the whole
 * file; `body` is what stands below the closing line.
 */
export function readMarkdown(path: string, bytes: Uint8Array): ReadDocument {
  const decoded = decodeText(path, bytes);
  if (!decoded.ok) return { findings: [decoded.finding] };
  const { text } = decoded;
  const lines = lineIndex(text);
  const conflicts = conflictFindings(path, text, "page");
  if (conflicts.length > 0) return { findings: conflicts };
  const opening = OPENING.exec(text);
  if (opening === null) return failed(wholeFile(path), "no-front-matter", "---");
  const offset = opening[0].length;
  const rest = text.slice(offset);
  const closing = CLOSING.exec(rest);
  if (closing === null)
    return failed(placeOnLine(path, lines, { from: 0, to: 3 }), "unclosed-front-matter", "---");
  const read = readYamlText({ path, text: rest.slice(0, closing.index), offset, lines });
  if (read.document === undefined) return read;
  const end = closing.index + closing[0].length;
  const body = rest.slice(end);
  return {
    ...read,
    document: {
      ...read.document,
      body,
      // Few bodies have a finding.
      get bodyLine() {
        return lines.position(offset + end).line;
      },
    },
  };
}

function failed(
  where: AnyFinding["where"],
  problem: "no-front-matter" | "unclosed-front-matter",
  detail: string,
): ReadDocument {
  return { findings: [{ rule: "yaml-syntax", args: { problem, detail }, where }] };
}
