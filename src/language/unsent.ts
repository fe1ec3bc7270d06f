import type { Lang } from "./locale.ts";

/** What stands in commits that were not sent, and how these can be made again. */
export interface ToTakeOut {
  /** Where it stands: in files or their names, in the messages of commits and of tags, in names of branches or tags. */
  readonly inFiles: boolean;
  readonly inMessages: boolean;
  readonly inTags: boolean;
  readonly inNames: boolean;
  /** True where an earlier version of one of these files may have been sent before. */
  readonly hadFile: boolean;
  /** What the work can be put back to, as git takes it; `beginning` where nothing was ever sent. */
  readonly backTo: string | undefined;
}

/** The words of a push that was stopped: nothing is lost yet, and what to do. */
export interface UnsentWords {
  /** Said first. */
  readonly nothingSent: string;
  /** Only where git knows of no other side that has these commits. */
  readonly nobodyHas: string;
  /** Where another side has some of them. */
  readonly sentBefore: string;
  readonly steps: (what: ToTakeOut) => readonly string[];
}

/** The command that makes the unsent commits again as one. */
function again(backTo: string): string {
  const back = backTo === "beginning" ? "git update-ref -d HEAD" : `git reset --soft ${backTo}`;
  return `\`${back} && git commit -a\``;
}

const TAG = '`git tag -f -a NAME "NAME^{}"`';
const NAME = "`git branch -m OLD NEW`";
const TAG_NAME = "`git tag NEW OLD && git tag -d OLD`";

const en: UnsentWords = {
  nothingSent: "Nothing was sent.",
  nobodyHas: "As far as git knows, nobody else has these commits.",
  sentBefore:
    "Nothing was sent now. But somebody else has some of these commits already, from an earlier push or fetch.",
  steps: ({ inFiles, inMessages, inTags, inNames, hadFile, backTo }) => [
    ...(inFiles ? ["Take it out of the files, where it still stands in them."] : []),
    ...(inFiles || inMessages
      ? [
          `A new commit on top is not enough: the earlier one would be sent as well. ${
            backTo === undefined
              ? "Make those that were not sent yet once more, without it: `git rebase -i`, or ask for help."
              : `Make one new commit of all that were not sent yet; your files stay as they are: ${again(backTo)}`
          }${inMessages ? " Write another message." : ""}`,
        ]
      : []),
    ...(inTags ? [`Make the tag again, with another message: ${TAG}`] : []),
    ...(inNames ? [`Give it another name. A branch: ${NAME}. A tag: ${TAG_NAME}.`] : []),
    "Push again.",
    ...(hadFile
      ? [
          "It may have been sent before, in an earlier version of the file. If it stood there, it is known: `impact validate --history` says so, and docs/guide/after-a-leak.md what to do then.",
        ]
      : []),
  ],
};

const nl: UnsentWords = {
  nothingSent: "Er is niets verstuurd.",
  nobodyHas: "Voor zover git weet, heeft niemand anders deze commits.",
  sentBefore:
    "Er is nu niets verstuurd. Maar iemand anders heeft een deel van deze commits al, van een eerdere push of fetch.",
  steps: ({ inFiles, inMessages, inTags, inNames, hadFile, backTo }) => [
    ...(inFiles ? ["Haal het uit de bestanden, als het er nog in staat."] : []),
    ...(inFiles || inMessages
      ? [
          `Een nieuwe commit erbovenop volstaat niet: de vorige wordt mee verstuurd. ${
            backTo === undefined
              ? "Maak de commits die nog niet verstuurd zijn opnieuw zonder die gegevens: `git rebase -i`, of vraag hulp."
              : `Maak één nieuwe commit van alle die nog niet verstuurd zijn; je bestanden blijven zoals ze zijn: ${again(backTo)}`
          }${inMessages ? " Schrijf er een ander bericht bij." : ""}`,
        ]
      : []),
    ...(inTags ? [`Maak de tag opnieuw, met een ander bericht: ${TAG}`] : []),
    ...(inNames ? [`Geef een andere naam. Een branch: ${NAME}. Een tag: ${TAG_NAME}.`] : []),
    "Push opnieuw.",
    ...(hadFile
      ? [
          "Misschien is het al eens verstuurd, in een eerdere versie van het bestand. Stond het daar, dan is het bekend: `impact validate --history` zegt dat, en docs/guide/after-a-leak.md wat er dan te doen is.",
        ]
      : []),
  ],
};

const fr: UnsentWords = {
  nothingSent: "Rien n'a été envoyé.",
  nobodyHas: "Pour autant que git le sache, personne d'autre n'a ces commits.",
  sentBefore:
    "Rien n'a été envoyé cette fois. Mais quelqu'un d'autre a déjà une partie de ces commits, par un push ou un fetch antérieur.",
  steps: ({ inFiles, inMessages, inTags, inNames, hadFile, backTo }) => [
    ...(inFiles ? ["Enlevez ces données des fichiers, si elles s'y trouvent encore."] : []),
    ...(inFiles || inMessages
      ? [
          `Un nouveau commit par-dessus ne suffit pas : le précédent serait envoyé aussi. ${
            backTo === undefined
              ? "Refaites sans ces données les commits qui n'ont pas encore été envoyés : `git rebase -i`, ou demandez de l'aide."
              : `Faites un seul nouveau commit de tous ceux qui n'ont pas encore été envoyés ; vos fichiers restent comme ils sont : ${again(backTo)}`
          }${inMessages ? " Écrivez un autre message." : ""}`,
        ]
      : []),
    ...(inTags ? [`Refaites l'étiquette (tag), avec un autre message : ${TAG}`] : []),
    ...(inNames ? [`Donnez un autre nom. Une branche : ${NAME}. Une étiquette (tag) : ${TAG_NAME}.`] : []),
    "Refaites le push.",
    ...(hadFile
      ? [
          "Cela a peut-être déjà été envoyé, dans une version antérieure du fichier. Si cela s'y trouvait, c'est connu : `impact validate --history` le dit, et docs/guide/after-a-leak.md ce qu'il faut faire alors.",
        ]
      : []),
  ],
};

const WORDS: Readonly<Record<Lang, UnsentWords>> = { nl, en, fr };

/** The words of a push that was stopped, in one language. */
export function unsentWords(lang: Lang): UnsentWords {
  return WORDS[lang];
}
