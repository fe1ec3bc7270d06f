import { capital } from "../../language/report/count.ts";
import { isPersonal } from "../../model/consent.ts";
import type { StoryPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

/** What people told in their own words, as far as their consent reaches. */
export function storyParts(telling: Telling): readonly StoryPart[] {
  const inFirstLanguage = telling.lang === telling.repository.settings.languages[0];
  return telling
    .all("evidence")
    .filter(
      ({ data }) =>
        isPersonal(data.kind) && data.knowledge !== "practice" && data.consent && telling.mayShow(data),
    )
    .map(({ data, document }) => ({
      title: telling.say(data.title),
      finding: capital(telling.say(data.finding)),
      paragraphs: inFirstLanguage ? paragraphsOf(document.body ?? "") : [],
    }));
}

function paragraphsOf(body: string): readonly string[] {
  return body
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
