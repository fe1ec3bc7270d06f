import { type Lang, pickText, type TextInLanguages } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";

/** A text in a language, else in the repository's languages; empty where nobody wrote it. */
export function textOf(text: TextInLanguages | undefined, repository: Repository, lang: Lang): string {
  return pickText(text, lang, repository.settings.languages)?.text ?? "";
}

/** True where the whole coalition is invented. */
export function isInvented({ coalition }: Repository): boolean {
  return coalition?.fictional === true || coalition?.coalition.fictional === true;
}
