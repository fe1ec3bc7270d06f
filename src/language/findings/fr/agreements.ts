import { quote } from "../../quote.ts";
import { isNoPlace } from "../no-place.ts";
import type { AgreementRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { date } = words;

/** Agreements with funders, policy, decisions, and the repository's own settings. */
export const agreements: SentencesOf<AgreementRule> = {
  "unanswered-ask": {
    message: ({ funder, ask }) => `La demande ${quote(ask)} de ${quote(funder)} n'a pas encore de réponse.`,
    why: "Mieux vaut voir maintenant ce qui manque que la semaine avant la remise du rapport.",
    help: () => "Indiquez sous `answered_by` ce qui y répond, ou écrivez quelques phrases sous `answer`.",
  },
  "policy-expired": {
    message: ({ id, until }) => `Le cadre politique ${quote(id)} était valable jusqu'au ${date(until)}.`,
    why: "S'en réclamer encore affaiblit votre position, et le nouveau cadre demande peut-être autre chose.",
    help: () => "Cherchez ce qui l'a remplacé et adaptez `valid`, ou ajoutez le nouveau cadre.",
  },
  "policy-watch-due": {
    message: ({ id, watch }) => `Le cadre politique ${quote(id)} devait être revu pour le ${date(watch)}.`,
    why: "Les politiques changent ; qui le voit à temps peut encore peser.",
    help: () => "Regardez ce qui a changé, notez-le, et choisissez une nouvelle date pour `watch`.",
  },
  "follow-up-due": {
    message: ({ id, followUp }) => `Vous deviez revenir sur ${quote(id)} pour le ${date(followUp)}.`,
    why: "Ce n'est qu'en regardant en arrière qu'on apprend si une décision a aidé.",
    help: () =>
      "Parlez-en, complétez `helped` et mettez `state: done`, ou choisissez une nouvelle date pour `follow_up`.",
  },
  "unused-exemption": {
    message: ({ rule, at, isDouble = false }) =>
      `L'exception à ${quote(rule)} pour ${quote(at)} n'est pas nécessaire : ${isDouble ? "une autre exception couvre déjà la même chose" : "elle ne couvre aucun constat"}.`,
    why: "Une exception qui reste cachera le prochain problème à cet endroit.",
    help: ({ at, isDouble = false }) =>
      isDouble
        ? "Supprimez l'une des deux ; celle qui dure le plus longtemps compte."
        : isNoPlace(at)
          ? "Un endroit est un fichier, un identifiant (`node:…`) ou une ligne de tableau (`figure:…`), jamais un numéro de ligne ni un astérisque : écrivez un tel endroit dans `at`, ou supprimez l'exception."
          : "Supprimez l'exception, ou vérifiez `rule` et `at` ; ce qui ne peut pas être lu n'admet pas d'exception.",
  },
  "expired-exemption": {
    message: ({ rule, at, until }) =>
      `L'exception à ${quote(rule)} pour ${quote(at)} a pris fin le ${date(until)}.`,
    why: "Il était convenu que ce serait réglé pour cette date.",
    help: () => "Réglez-le et supprimez l'exception, ou convenez d'une nouvelle date en donnant la raison.",
  },
};
