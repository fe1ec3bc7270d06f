import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { ClaimRule, SentencesOf } from "../shape.ts";
import { KNOWLEDGE, words } from "./words.ts";

const { allOf, date, period } = words;

/** Claims, and the evidence they rest on. */
export const claims: SentencesOf<ClaimRule> = {
  "claim-without-rival": {
    message: ({ id }) => `De claim ${quote(id)} bekijkt geen andere verklaring voor de verandering.`,
    why: "Een verandering heeft meer dan één oorzaak; wie de andere bekeken heeft, wordt sneller geloofd.",
    help: ({ touching }) =>
      touching === undefined
        ? "Vraag je af wat de verandering nog kan verklaren, schrijf dat met wat je vond in rivals.yaml, en noem het bij `rivals`."
        : `Noem bij \`rivals\` wat de verandering nog kan verklaren: ${quote(touching)} in rivals.yaml raakt hetzelfde onderdeel van de theorie.`,
  },
  "rivals-untested": {
    message: ({ id, rivals }) =>
      `De claim ${quote(id)} noemt andere verklaringen die nog niemand bekeken heeft: ${allOf(rivals)}.`,
    why: "Een andere verklaring noemen is een begin; pas als je ze bekijkt, weet je hoeveel er voor jullie overblijft.",
    help: () =>
      "Bekijk er minstens één, en schrijf in rivals.yaml bij `verdict` en `because` wat het opleverde.",
  },
  "thin-evidence": {
    message: ({ id, problem, knowledge = "" }) =>
      `De claim ${quote(id)} ${chosen(problem, {
        none: "noemt geen bewijsstukken",
        one: "steunt op één bewijsstuk",
        "one-knowledge": `steunt op één soort kennis, die ${KNOWLEDGE.get(knowledge) ?? quote(knowledge)}`,
        own: "steunt alleen op bewijsstukken waarin de makers hun eigen werk beoordelen",
        opinion: "steunt alleen op wat mensen zeggen",
      })}.`,
    why: "Wie een duidelijk aandeel in een verandering ziet, laat dat best van meer dan één kant zien.",
    help: ({ problem }) =>
      problem === "opinion"
        ? "Voeg bewijs van een andere soort toe (cijfers, een telling, een observatie), of claim minder met `strength: modest`."
        : "Voeg bewijs van een andere kant toe, of claim minder met `strength: modest`.",
  },
  "stale-evidence": {
    message: ({ id, evidence, date: day, problem }) =>
      `De claim ${quote(id)} steunt op ${quote(evidence)} van ${date(day)}: ${chosen(problem, {
        old: "meer dan drie jaar voor het einde van wat geclaimd wordt",
        "old-literature": "literatuur van meer dan zeven jaar voor het einde van wat geclaimd wordt",
        "before-change": "van voor de verandering die geclaimd wordt, begon",
      })}.`,
    why: "Wat voor de verandering of lang geleden waar was, zegt weinig over wat er toen gebeurde.",
    help: () => "Voeg bewijs toe uit de tijd van de verandering, of kijk na of `period` klopt.",
  },
  "evidence-after-claim": {
    message: ({ id, evidence, date: day, claimed }) =>
      `De claim ${quote(id)} is van ${date(claimed)}, en het bewijsstuk ${quote(evidence)} van ${date(day)}.`,
    why: "Een claim die er eerder was dan het bewijs, kan er niet uit voortkomen.",
    help: () =>
      "Bekijk de claim opnieuw met dit bewijs erbij en pas `date` aan, of verbeter de datum die niet klopt.",
  },
  "claim-beyond-interval": {
    message: ({ id, from, to, indicators }) =>
      `De claim ${quote(id)} gaat over een verandering, maar tussen ${period(from)} en ${period(to)} tonen de cijfers van ${allOf(indicators)} geen duidelijke verandering.`,
    why: "Bij weinig mensen gaan cijfers door toeval op en neer; een verschil dat toeval kan zijn, draagt geen claim.",
    help: () =>
      "Zeg in de claim dat de cijfers het nog niet kunnen tonen, zet `strength: not-yet`, of noem cijfers die het wel tonen.",
  },
  "self-reviewed-claim": {
    message: ({ id, author }) => `Alleen de auteur ${quote(author)} las de claim ${quote(id)} na.`,
    why: "Iemand anders ziet wat je zelf over het hoofd ziet, en lezers weten dat.",
    help: () =>
      "Vraag een andere partner of de mensen om wie het gaat om een kritische blik, en noteer die bij `reviewed`.",
  },
  "unreviewed-claim": {
    message: ({ id }) => `Niemand las de claim ${quote(id)} na.`,
    why: "Iemand anders ziet wat je zelf over het hoofd ziet, en lezers weten dat.",
    help: () =>
      "Vraag een andere partner of de mensen om wie het gaat om een kritische blik, en noteer die bij `reviewed`.",
  },
  "claim-on-untested-assumption": {
    message: ({ id, assumption }) =>
      `De weg naar wat ${quote(id)} claimt, steunt op de aanname ${quote(assumption)}, die nog niemand getoetst heeft.`,
    why: "Als de aanname niet klopt, kan iets anders de verandering gemaakt hebben.",
    help: () => "Toets de aanname en vul `status` in, of spreek bij `review_by` af wanneer je dat doet.",
  },
  "only-own-factors": {
    message: ({ id }) => `Alles wat in ${quote(id)} de verandering maakte, is jullie eigen werk.`,
    why: "Anderen doen altijd ook iets; wie dat noemt, maakt het eigen aandeel geloofwaardiger.",
    help: () => "Voeg bij `package` toe wat anderen deden of wat er nog gebeurde, met `own: false`.",
  },
  "percentage-of-contribution": {
    message: ({ id }) => `De claim ${quote(id)} kent iemand een percentage van de verandering toe.`,
    why: "Oorzaken werken samen: geen methode kan zeggen hoeveel procent elk ervan maakte, en partners krijgen er ruzie over.",
    help: () => "Zeg in woorden wat elk bijdroeg, en noem de factoren bij `package`.",
  },
  "report-without-voice": {
    message: ({ id }) =>
      `De claims in het rapport ${quote(id)} steunen op geen enkel bewijsstuk van de mensen over wie ze gaan.`,
    why: "Zij weten het best wat er in hun leven veranderde, en lezers kunnen vragen wat zij ervan zeggen.",
    help: () =>
      "Vraag het hun, met hun toestemming, en voeg wat ze zeggen toe als bewijsstuk met `knowledge: experience`.",
  },
  "consent-missing": {
    message: ({ id, problem, until = "" }) =>
      `${chosen(problem, {
        absent: `Nergens staat of de mensen in ${quote(id)} toestemming gaven`,
        refused: `De mensen in ${quote(id)} gaven geen toestemming`,
        past: `De toestemming voor ${quote(id)} liep af op ${date(until)}`,
      })}.`,
    why: "Wie over het eigen leven vertelt, beslist wie het mag lezen, en hoelang.",
    help: ({ problem }) =>
      problem === "absent"
        ? "Vraag het hun, en noteer bij `consent` wat ze zeiden; het ondertekende blad blijft buiten de repository. Zet intussen `draft: true`."
        : "Vraag het hun opnieuw, of haal het bestand uit de repository.",
  },
  "decision-without-evidence": {
    message: ({ id }) => `De beslissing ${quote(id)} zegt niet waarop ze steunt.`,
    why: "Later wil je weten waarom je dit besliste, en of die reden nog geldt.",
    help: () => "Noem bij `because_of` het bewijsstuk, het cijfer, de claim of de les die de doorslag gaf.",
  },
  "decision-before-evidence": {
    message: ({ id, reference, date: day, decided }) =>
      `De beslissing ${quote(id)} viel op ${date(decided)}, en steunt op ${quote(reference)} van ${date(day)}.`,
    why: "Een reden die achteraf gevonden werd, is geen reden, en verbergt de echte.",
    help: () => "Noem wat jullie toen wisten, of verbeter de datum die niet klopt.",
  },
  "unanswered-obstacle": {
    message: ({ id }) => `Na de hindernis ${quote(id)} werd er niets over beslist of geleerd.`,
    why: "Een hindernis die alleen opgeschreven wordt, komt terug.",
    help: () =>
      "Schrijf wat jullie beslisten of leerden met deze hindernis bij `because_of`, spreek bij `follow_up` een dag af, of zet `state: done`.",
  },
  "report-due": {
    message: ({ id, due }) =>
      `${quote(id)} zou tegen ${date(due)} een rapport krijgen; hier staat er geen van die tijd.`,
    why: "Een financier die niets hoort, vult het zelf in.",
    help: () =>
      "Schrijf in reports/ wat er te rapporteren valt, met `funder` en `as_of`, of haal de datum weg als het elders gerapporteerd werd.",
  },
  "own-share-too-small": {
    message: ({ id, least }) =>
      `Jullie eigen inbreng naast de subsidie van ${quote(id)} is minder dan de afgesproken ${words.number(Math.round(least * 1000) / 10)}% van het totaal.`,
    why: "Als het afgesproken deel niet gehaald wordt, kan een financier een stuk terugvragen.",
    help: () =>
      "Voeg bij `own_contribution` toe wat ontbreekt (uren en lokalen tellen vaak mee), of verbeter wat afgesproken is; het totaal is de subsidie en jullie inbreng samen.",
  },
};
