import type { Lang } from "./locale.ts";

/** What the system says when it cannot write, in words; what is not known stands as it is. */
const REASONS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  en: new Map([
    ["ENOENT", "the folder does not exist"],
    ["EACCES", "you may not write there"],
    ["EPERM", "you may not write there"],
    ["EROFS", "nothing can be written there"],
    ["ENOSPC", "the disk is full"],
    ["EISDIR", "it is a folder"],
    ["ENOTDIR", "a file stands where a folder should"],
    ["EBUSY", "another program has it open"],
  ]),
  nl: new Map([
    ["ENOENT", "de map bestaat niet"],
    ["EACCES", "je mag daar niet schrijven"],
    ["EPERM", "je mag daar niet schrijven"],
    ["EROFS", "daar kan niets geschreven worden"],
    ["ENOSPC", "de schijf is vol"],
    ["EISDIR", "het is een map"],
    ["ENOTDIR", "er staat een bestand waar een map hoort"],
    ["EBUSY", "een ander programma heeft het open"],
  ]),
  fr: new Map([
    ["ENOENT", "le dossier n'existe pas"],
    ["EACCES", "vous ne pouvez pas y écrire"],
    ["EPERM", "vous ne pouvez pas y écrire"],
    ["EROFS", "rien ne peut y être écrit"],
    ["ENOSPC", "le disque est plein"],
    ["EISDIR", "c'est un dossier"],
    ["ENOTDIR", "un fichier se trouve là où il faut un dossier"],
    ["EBUSY", "un autre programme l'a ouvert"],
  ]),
};

/** Why a file could not be written, in words where the code of the system is known. */
export function reasonIn(lang: Lang, reason: string): string {
  return REASONS[lang].get(reason) ?? reason;
}
