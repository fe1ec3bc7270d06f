import { outline } from "../../map/markdown.ts";
import { mermaidMap } from "../../map/mermaid.ts";
import { outcomeMap } from "../../map/view.ts";
import type { MapPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

/** The theory as a picture that GitHub and GitLab draw, and in words for who cannot see it. */
export function mapPart(telling: Telling, drafts: boolean): MapPart {
  const view = outcomeMap(telling.repository, { lang: telling.lang, legend: true, drafts });
  const { text, tooLarge } = mermaidMap(view);
  const words = outline(view, { headingLevel: 2 });
  return {
    exists: view.nodes.length > 0,
    hasPicture: tooLarge === undefined,
    picture: { markdown: `\`\`\`mermaid\n${text}\`\`\`` },
    // The heading over the words is the template's.
    outline: { markdown: words.slice(words.indexOf("\n")).trim() },
  };
}
