import { quote } from "../../quote.ts";
import { isNoPlace } from "../no-place.ts";
import type { AgreementRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { date } = words;

/** Agreements with funders, policy, decisions, and the repository's own settings. */
export const agreements: SentencesOf<AgreementRule> = {
  "unanswered-ask": {
    message: ({ funder, ask }) => `De vraag ${quote(ask)} van ${quote(funder)} heeft nog geen antwoord.`,
    why: "Beter nu zien wat er ontbreekt dan in de week voor het rapport klaar moet zijn.",
    help: () => "Noem bij `answered_by` wat erop antwoordt, of schrijf enkele zinnen bij `answer`.",
  },
  "policy-expired": {
    message: ({ id, until }) => `Het beleidskader ${quote(id)} was geldig tot ${date(until)}.`,
    why: "Wie er zich nog op beroept, staat zwakker, en het nieuwe kader vraagt misschien iets anders.",
    help: () => "Zoek op wat ervoor in de plaats kwam en pas `valid` aan, of voeg het nieuwe kader toe.",
  },
  "policy-watch-due": {
    message: ({ id, watch }) =>
      `Het beleidskader ${quote(id)} zou tegen ${date(watch)} opnieuw bekeken worden.`,
    why: "Beleid verandert; wie het op tijd ziet, kan nog meepraten.",
    help: () => "Kijk wat er veranderd is, noteer het, en kies een nieuwe datum voor `watch`.",
  },
  "follow-up-due": {
    message: ({ id, followUp }) => `Jullie zouden tegen ${date(followUp)} terugkijken op ${quote(id)}.`,
    why: "Alleen door terug te kijken leer je of een beslissing geholpen heeft.",
    help: () =>
      "Bespreek het, vul `helped` in en zet `state: done`, of kies een nieuwe datum voor `follow_up`.",
  },
  "unused-exemption": {
    message: ({ rule, at, isDouble = false }) =>
      `De uitzondering op ${quote(rule)} bij ${quote(at)} is niet nodig: ${isDouble ? "een andere uitzondering dekt hetzelfde" : "ze dekt geen melding"}.`,
    why: "Een uitzondering die blijft staan, verbergt het volgende probleem op die plaats.",
    help: ({ at, isDouble = false }) =>
      isDouble
        ? "Verwijder een van de twee; die met de laatste einddatum telt."
        : isNoPlace(at)
          ? "Een plaats is een bestand, een naam (`node:…`) of een rij (`figure:…`), nooit een regelnummer of een sterretje: schrijf zo'n plaats bij `at`, of verwijder de uitzondering."
          : "Verwijder de uitzondering, of kijk `rule` en `at` na; voor wat niet gelezen kan worden, bestaat geen uitzondering.",
  },
  "expired-exemption": {
    message: ({ rule, at, until }) =>
      `De uitzondering op ${quote(rule)} bij ${quote(at)} liep af op ${date(until)}.`,
    why: "Er was afgesproken dat dit tegen dan opgelost zou zijn.",
    help: () => "Los het op en verwijder de uitzondering, of spreek met een reden een nieuwe datum af.",
  },
};
