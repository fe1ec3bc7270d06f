import { reasonCell } from "../language/changes/beside.ts";
import type { Change } from "../language/changes/change.ts";
import { commentWords } from "../language/changes/comment.ts";
import { changeText } from "../language/changes/sentences.ts";
import {
  changeSentences,
  quoted,
  type Speaking,
  shortened,
  shortName,
} from "../language/changes/speaking.ts";
import type { AskTouched, Party } from "../language/changes/theory.ts";
import { list } from "../language/list.ts";
import { pickText } from "../language/locale.ts";
import { markdownSentence } from "./markdown-text.ts";

/** Each party with a question that can be answered with yes or no; of a funder, question by question what changes of it. */
export function questions(parties: readonly Party[], speaking: Speaking): readonly string[] {
  if (parties.length === 0) return [];
  const items = parties.flatMap((party) => itemsOf(party, speaking));
  return [`### ${commentWords(speaking.lang).whoLooks}`, items.join("\n")];
}

function itemsOf(party: Party, speaking: Speaking): readonly string[] {
  const { kind, name, about, asks = [] } = party;
  const words = commentWords(speaking.lang);
  const who = nameOf(name, speaking);
  if (kind !== "funder") {
    // A name of an owner calls whoever has it: as code it does not.
    const called = kind === "owners" ? `\`${who}\`` : who;
    return [`- ${markdownSentence(words.question(kind, called, namesIn(about, speaking)))}`];
  }
  const isDirect = ({ changes, limit }: AskTouched) => changes.length > 0 || limit !== undefined;
  const further = asks.filter((ask) => !isDirect(ask));
  const things = [
    ...new Map(further.flatMap(({ rests }) => rests.map((each) => [JSON.stringify(each), each]))).values(),
  ].slice(0, MOST_THINGS);
  return [
    ...asks.filter(isDirect).map((ask) => askItem(who, ask, speaking)),
    ...(further.length === 0
      ? []
      : [
          `- ${markdownSentence(
            words.askFurther(who, {
              questions: namesIn(
                further.map(({ text }) => text),
                speaking,
              ),
              things: namesIn(things, speaking),
            }),
          )}`,
        ]),
  ];
}

const MOST_THINGS = 6;

function askItem(who: string, { text, changes, more, limit, rests }: AskTouched, speaking: Speaking): string {
  const words = commentWords(speaking.lang);
  const parts = [
    ...(limit === undefined ? [] : [words.overLimit(limit.count, limit.most)]),
    ...changes.map((change) => sentenceOf(change, speaking)),
    ...(more > 0 ? [changeSentences(speaking.lang).more(more)] : []),
    ...(rests.length === 0 ? [] : [words.further(namesIn(rests, speaking))]),
  ];
  return [
    `- ${markdownSentence(words.ask(who, quoted(textOf(text, speaking), speaking.lang)))}`,
    ...parts.map((part) => `  - ${markdownSentence(part)}`),
  ].join("\n");
}

/** What changed, and of a goalpost why. */
function sentenceOf(change: Change, speaking: Speaking): string {
  const say = changeSentences(speaking.lang);
  const name = shortened(textOf(change.name ?? "", speaking));
  const { message } = changeText(name === "" ? change : { ...change, name }, speaking);
  if (change.class !== "goalpost") return message;
  const reason = reasonCell(change, speaking);
  return `${message} ${reason === undefined ? say.noReason : `${say.reason(reason)}.`}`;
}

function nameOf(name: Party["name"], speaking: Speaking): string {
  return textOf(name, speaking).replaceAll("`", "'");
}

function textOf(text: Party["name"], { lang, languages }: Speaking): string {
  return pickText(text, lang, languages)?.text ?? "";
}

function namesIn(names: readonly Party["name"][], speaking: Speaking): string {
  const { lang } = speaking;
  return list(
    names.map((name) => shortName(textOf(name, speaking), lang)),
    lang,
  );
}
