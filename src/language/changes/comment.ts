import type { Lang } from "../locale.ts";
import type { Party } from "./theory.ts";

/** The words around changes in a comment on a proposal. */
export interface CommentWords {
  readonly heading: string;
  /** The heads of the table. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly reason: string;
  /** In the table, where nobody wrote down why. */
  readonly noReason: string;
  /** Above the questions. */
  readonly whoLooks: string;
  /** What is asked of somebody; the name and the things are shown already. */
  question(kind: Exclude<Party["kind"], "funder">, name: string, things: string): string;
  /** Of a funder, above what changes of the answer to its question. */
  ask(name: string, question: string): string;
  /** Of a funder, where only what the answers to its questions rest on changes. */
  askFurther(name: string, about: { readonly questions: string; readonly things: string }): string;
  /** Beside what answers a question: what that rests on. */
  further(things: string): string;
  /** Of a question that more indicators answer than the funder takes. */
  overLimit(count: number, most: number): string;
  /** Above the drawing. */
  readonly map: string;
  /** What the drawing shows, with its signs. */
  readonly legend: string;
  tooManyNodes(count: number): string;
  readonly fates: Readonly<Record<"added" | "removed" | "changed", string>>;
  /** Of what has no room in the comment. */
  leftOut(count: number): string;
  /** What was compared. */
  compared(base: string, head: string): string;
  /** Of a commit: from which day it is. */
  stateOf(date: string, commit: string): string;
  /** How to answer, for who has never seen a comment on a proposal. */
  readonly answer: string;
  /** Where nothing stayed unread. */
  readonly everything: string;
  /** Where something could not be read. */
  readonly notYet: string;
  /** The files as they are, where no newer revision was named. */
  readonly filesNow: string;
}

const WORDS: Readonly<Record<Lang, CommentWords>> = {
  nl: {
    heading: "Wat dit voorstel verandert",
    what: "wat",
    before: "was",
    after: "is nu",
    difference: "verschil",
    reason: "reden",
    noReason: "staat er niet bij",
    whoLooks: "Wie kijkt even mee?",
    question: (kind, name, things) =>
      ({
        "new-question": `${name}: jullie vraag ${things} staat er voor het eerst. Klopt ze?`,
        partner: `${name}: dit gaat over wat jullie aanleveren, doen of opvolgen: ${things}. Klopt het zo?`,
        owners: `${name}: dit verandert bestanden die jullie nakijken: ${things}. Klopt het zo?`,
      })[kind],
    ask: (name, question) => `${name}: zo verandert het antwoord op jullie vraag ${question}. Is dat goed?`,
    askFurther: (name, { questions, things }) =>
      `${name}: het antwoord op jullie vraag ${questions} steunt ook op wat hier verandert: ${things}. Willen jullie meekijken?`,
    further: (things) => `Het antwoord steunt ook op: ${things}. Ook daaraan verandert iets.`,
    overLimit: (count, most) =>
      `Nu zijn er ${count} indicatoren die antwoorden; jullie vroegen er hoogstens ${most}.`,
    map: "Wat er in de veranderingstheorie verandert, getekend",
    legend: "Met + is nieuw, met − is weg, met ≠ is anders; de rest staat ernaast en blijft wat het was.",
    tooManyNodes: (count) =>
      `Te veel voor een tekening: ${count} onderdelen van de theorie zijn anders of staan ernaast.`,
    fates: { added: "nieuw", removed: "weg", changed: "anders" },
    leftOut: (count) =>
      `… en nog ${count} ${count === 1 ? "verandering" : "veranderingen"} waarvoor hier geen plaats is; \`impact diff --verbose\` toont alles.`,
    compared: (base, head) => `Vergeleken: ${base} met ${head}.`,
    stateOf: (date, commit) => `de toestand van ${date} (${commit})`,
    answer: "Antwoord hieronder in gewone woorden: ‘klopt’, of wat er anders moet.",
    everything: "Alles is vergeleken.",
    notYet: "Keur dit nog niet goed: eerst moet alles te lezen zijn.",
    filesNow: "de bestanden zoals ze nu zijn",
  },
  en: {
    heading: "What this proposal changes",
    what: "what",
    before: "was",
    after: "is now",
    difference: "difference",
    reason: "reason",
    noReason: "not given",
    whoLooks: "Who should look?",
    question: (kind, name, things) =>
      ({
        "new-question": `${name}: your question ${things} is written down here for the first time. Is it right?`,
        partner: `${name}: this is about what you deliver, do or look after: ${things}. Is it right like this?`,
        owners: `${name}: this changes files that you look after: ${things}. Is it right like this?`,
      })[kind],
    ask: (name, question) =>
      `${name}: this is how the answer to your question ${question} changes. Is that all right?`,
    askFurther: (name, { questions, things }) =>
      `${name}: the answer to your question ${questions} also rests on what changes here: ${things}. Would you have a look?`,
    further: (things) => `The answer also rests on: ${things}. Something changes there too.`,
    overLimit: (count, most) => `Now ${count} indicators answer it; you asked for at most ${most}.`,
    map: "What changes in the theory of change, as a drawing",
    legend:
      "With + is new, with − is gone, with ≠ is different; the rest stands next to it and stays as it was.",
    tooManyNodes: (count) =>
      `Too much for a drawing: ${count} parts of the theory are different or stand next to what is.`,
    fates: { added: "new", removed: "gone", changed: "different" },
    leftOut: (count) =>
      `… and ${count} more ${count === 1 ? "change" : "changes"} for which there is no room here; \`impact diff --verbose\` shows them all.`,
    compared: (base, head) => `Compared: ${base} with ${head}.`,
    stateOf: (date, commit) => `the state of ${date} (${commit})`,
    answer: "Answer below in plain words: ‘this is right’, or what should be different.",
    everything: "Everything was compared.",
    notYet: "Do not approve this yet: first everything has to be readable.",
    filesNow: "the files as they are now",
  },
  fr: {
    heading: "Ce que cette proposition change",
    what: "quoi",
    before: "était",
    after: "est maintenant",
    difference: "différence",
    reason: "raison",
    noReason: "non donnée",
    whoLooks: "Qui devrait y jeter un œil ?",
    question: (kind, name, things) =>
      ({
        "new-question": `${name} : votre question ${things} figure ici pour la première fois. Est-elle correcte ?`,
        partner: `${name} : ceci concerne ce que vous livrez, faites ou suivez : ${things}. Est-ce correct ainsi ?`,
        owners: `${name} : ceci change des fichiers que vous relisez : ${things}. Est-ce correct ainsi ?`,
      })[kind],
    ask: (name, question) =>
      `${name} : voici comment change la réponse à votre question ${question}. Cela vous convient-il ?`,
    askFurther: (name, { questions, things }) =>
      `${name} : la réponse à votre question ${questions} repose aussi sur ce qui change ici : ${things}. Pouvez-vous y jeter un œil ?`,
    further: (things) => `La réponse repose aussi sur : ${things}. Là aussi, quelque chose change.`,
    overLimit: (count, most) =>
      `${count} indicateurs y répondent désormais ; vous en demandiez ${most} au plus.`,
    map: "Ce qui change dans la théorie du changement, en dessin",
    legend:
      "Avec + c'est nouveau, avec − c'est disparu, avec ≠ c'est différent ; le reste se trouve à côté et ne change pas.",
    tooManyNodes: (count) =>
      `Trop pour un dessin : ${count} éléments de la théorie sont différents ou se trouvent à côté.`,
    fates: { added: "nouveau", removed: "disparu", changed: "différent" },
    leftOut: (count) =>
      `… et encore ${count} ${count === 1 ? "changement" : "changements"} faute de place ; \`impact diff --verbose\` les montre tous.`,
    compared: (base, head) => `Comparé : ${base} avec ${head}.`,
    stateOf: (date, commit) => `l'état du ${date} (${commit})`,
    answer: "Répondez ci-dessous avec vos mots : « c'est correct », ou ce qui devrait être différent.",
    everything: "Tout a été comparé.",
    notYet: "N'approuvez pas encore : tout doit d'abord être lisible.",
    filesNow: "les fichiers tels qu'ils sont maintenant",
  },
};

/** The words of a comment in one language. */
export function commentWords(lang: Lang): CommentWords {
  return WORDS[lang];
}
