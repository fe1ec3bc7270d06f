import { conflictSentences } from "../conflict.ts";
import type { ConflictRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { number } = words;
const MARKS = "de regels die beginnen met `<<<<<<<`, `|||||||`, `=======` en `>>>>>>>`";

/** What git left where two people changed the same. */
export const conflicts: SentencesOf<ConflictRule> = {
  "conflict-markers": conflictSentences({
    twoVersions: "Hier staan twee versies onder elkaar.",
    above: (name) => `De versie die er stond${name}`,
    below: (name) => `De versie die binnenkwam${name}`,
    colon: ": ",
    nothing: "niets eigens",
    onlyLayout: (above, below) =>
      `De versie die er stond${above} en die welke binnenkwam${below} zeggen hetzelfde, in een andere volgorde of opmaak.`,
    lines: (count, holds) =>
      count === 1 ? `één eigen ${of(holds)[0]}` : `${number(count)} eigen ${of(holds)[1]}`,
    moreLines: (count, holds) =>
      count === 1 ? `en nog één ${of(holds)[0]}` : `en nog ${number(count)} ${of(holds)[1]}`,
    fields: (names, count) =>
      count === 1 ? `Het gaat om het veld ${names}.` : `Het gaat om de velden ${names}.`,
    unfinished: (mark) => `Hier staat nog een regel waarmee git twee versies uit elkaar houdt: ${mark}.`,
    why: "Twee mensen veranderden dezelfde regels, en git kan niet weten over welke van de twee jullie het eens zijn. Zolang niemand kiest, ontbreekt wat dit bestand zegt in kaarten en rapporten.",
    help: (holds) =>
      holds === "rows"
        ? `Hou de rijen die kloppen: allebei, als het twee verschillende cijfers zijn. Verwijder dan ${MARKS}.`
        : `Hou de versie waarover jullie het eens zijn, of allebei als ze er allebei bij moeten. Verwijder dan ${MARKS}.`,
    unfinishedHelp: `Kijk na of de tekst eromheen is wat jullie afspraken. Verwijder dan ${MARKS}.`,
    whole: {
      "changed-and-gone":
        "De versie die er stond, veranderde dit bestand; de versie die binnenkwam, nam het weg. Nog niemand koos.",
      "gone-and-changed":
        "De versie die binnenkwam, veranderde dit bestand; de versie die er stond, had het weggenomen. Nog niemand koos.",
      "one-side":
        "Maar één van de twee versies die samenkomen heeft dit bestand, en git weet niet of het blijft. Nog niemand koos.",
    },
    wholeHelp:
      "Spreek af of dit bestand blijft. Om het te houden: `git add` met zijn naam. Om het weg te doen: `git rm` met zijn naam. Daarna `git commit`, of `git rebase --continue` bij een rebase.",
  }),
};

function of(holds: string): readonly [one: string, many: string] {
  return holds === "rows" ? ["rij", "rijen"] : ["regel", "regels"];
}
