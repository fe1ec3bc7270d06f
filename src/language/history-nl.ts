import { formatDate } from "./dates.ts";
import { numberedEndings, type Plural, pluralIn } from "./history-counts.ts";
import type { HistoryWords } from "./history-shape.ts";

const count: Plural = pluralIn("nl");

export const nl: HistoryWords = {
  places: {
    file: (place) => place,
    "file-name": (place) => `de naam van ${place}`,
    note: (commit) => `een notitie bij commit ${commit}`,
    "commit-message": (commit) => `het bericht bij commit ${commit}`,
    "tag-message": (tag) => `het bericht bij de tag ${tag}`,
    "ref-name": (name) => `de naam van de branch of tag ${name}`,
  },
  since: (date, isCurrent) => {
    const since = date === "" ? "In de geschiedenis" : `In de geschiedenis sinds ${formatDate(date, "nl")}`;
    return isCurrent
      ? `${since}, en nog altijd in de bestanden van de laatste commit.`
      : `${since}; niet meer in de bestanden van de laatste commit.`;
  },
  made: (date) =>
    date === "" ? "In de geschiedenis." : `In de geschiedenis sinds ${formatDate(date, "nl")}.`,
  moreLikeIt: (more) => `… en hier nog ${count(more, "bevinding", "bevindingen")}.`,
  more: (more) =>
    `… en nog ${count(more, "bevinding", "bevindingen")}; --verbose of --format json geeft ze allemaal.`,
  found: (found) => `${count(found, "bevinding", "bevindingen")} in de geschiedenis.`,
  clean: (isWhole) =>
    isWhole
      ? "Niets gevonden in de geschiedenis."
      : "Niets gevonden in het deel van de geschiedenis dat nagekeken is.",
  lookedAt: ({ commits, texts, messages }) =>
    `Nagekeken: ${count(commits, "commit", "commits")}, ${count(texts, "versie van een bestand", "versies van bestanden")}, ${count(messages, "bericht", "berichten")}, en de namen van bestanden, branches en tags.`,
  notLookedAt: ({ binary, endings, tooLarge, missing, elsewhere, packages }) => [
    ...(binary > 0
      ? [
          `Niet nagekeken: ${count(binary, "versie van een bestand dat geen tekst is", "versies van bestanden die geen tekst zijn")} (${numberedEndings(endings, "andere")}). Ook in een rekenblad of een pdf kunnen namen staan: open ze zelf.`,
        ]
      : []),
    ...(tooLarge > 0
      ? [
          `Niet nagekeken: ${count(tooLarge, "versie van een bestand", "versies van bestanden")} groter dan 32 MB.`,
        ]
      : []),
    ...(missing > 0
      ? [
          `Niet nagekeken: ${count(missing, "object dat", "objecten die")} in deze kloon ${missing === 1 ? "ontbreekt" : "ontbreken"}.`,
        ]
      : []),
    ...(elsewhere > 0
      ? [
          `Niet nagekeken: ${count(elsewhere, "versie van een bestand", "versies van bestanden")} buiten git bewaard (LFS).`,
        ]
      : []),
    ...(packages > 0
      ? [
          `Niet nagekeken: ${count(packages, "versie van een bestand", "versies van bestanden")} in node_modules.`,
        ]
      : []),
  ],
  neverSeen:
    "Nooit nagekeken: waar geen branch, tag of laatste stash naar leidt (de reflog, oudere stashes), en de klonen van anderen.",
  shallow:
    "Deze kloon is ondiep (shallow): eerdere revisies zijn niet nagekeken. Haal ze op met `git fetch --unshallow` en kijk opnieuw na.",
  incomplete: (missing) =>
    `Deze kloon is niet volledig: ${count(missing, "object is", "objecten zijn")} niet nagekeken. Maak een volledige kloon en kijk opnieuw na.`,
  whatNow: "Wat nu te doen",
  steps: [
    "Stop: push niets meer, en vraag de anderen om niets te pushen of op te halen.",
    "Verwittig vandaag nog de functionaris voor gegevensbescherming (DPO) van je organisatie. Is het een gegevenslek, dan moet de toezichthouder het weten binnen 72 uur nadat jullie het ontdekten.",
    "Het uit de bestanden halen is niet genoeg: elke eerdere revisie blijft in de geschiedenis staan. Herschrijf de geschiedenis met git filter-repo, of begin een nieuwe repository met de bestanden zoals ze horen te zijn.",
    "Denk aan wat anderen hebben: forks en klonen, caches en pull requests van het platform, artefacten en logs van CI, rapporten, back-ups. Vraag om ze te verwijderen.",
    "Een nummer van een mens is niet te veranderen zoals een wachtwoord. Wat anderen konden lezen, geldt als bekend: de functionaris beslist of de mensen zelf verwittigd moeten worden.",
    "Stap voor stap: docs/guide/after-a-leak.md in het project van impact.",
  ],
};
