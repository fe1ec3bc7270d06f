import { capital } from "../changes/speaking.ts";
import type { LifeSentences } from "./shape.ts";

export const nl: LifeSentences = {
  span: (count, first, last) =>
    count === 1 ? `Eén moment, op ${first}.` : `${count} momenten, van ${first} tot ${last}.`,
  moment: (day, who) => (who === "" ? day : `${day}, ${who}`),
  why: (subject, request) => (request === "" ? `Waarom: ${subject}` : `Waarom: ${subject} (${request})`),
  request: (number) => `voorstel ${number}`,
  learned: (title) => `Geleerd: ${title}`,
  figures:
    "Er kwamen cijfers bij of er zijn cijfers herzien; welke, staat er niet bij, om mensen in kleine groepen te beschermen.",
  unread: "Een bestand kon hier niet gelezen worden, dus er kan iets ontbreken.",
  conflict: "Hier stonden twee versies naast elkaar in een bestand; er was nog niet gezegd welke telt.",
  mended:
    "Vanaf hier was het bestand weer te lezen; verteld wordt wat verschilt van de laatste versie die te lezen was.",
  together: (of, count, versions) => {
    const said = `hier werden ${count === 2 ? "twee" : count} versies samengebracht: ${versions}.`;
    return of === "" ? capital(said) : `${of}: ${said}`;
  },
  version: (value, by) =>
    value === undefined
      ? by === ""
        ? "een van voordien"
        : `die van ${by}`
      : by === ""
        ? value
        : `${value} (${by})`,
  cutOff: (first) =>
    `Deze kopie van de repository begint op ${first}; wat daarvoor kwam, is hier niet bekend.`,
  cutOffEmpty: "Deze kopie van de repository bevat niet de hele geschiedenis; hierover is hier niets bekend.",
  notYet: "Nog geen enkele commit zegt hier iets over.",
  before: (day) => ({
    message: `Op ${day} was er nog niets vastgelegd.`,
    help: "Kies een latere dag.",
  }),
  notHere: (day) => ({
    message: `Op ${day} stond de coalitie niet in deze map.`,
    help: "Kies een latere dag. Zonder dag wordt ook verteld wat daarvoor kwam.",
  }),
  nothingAsked: {
    message: "Er staat niet bij waarvan je de geschiedenis wilt.",
    help: "Schrijf erachter hoe iets heet in de bestanden, bijvoorbeeld: impact history indicator:stable-housing. Of vraag de hele theorie: impact history --timeline.",
  },
  unknown: (name, nearest) => ({
    message: `Niets heet ${name}, nu niet en vroeger niet.`,
    help:
      nearest === undefined
        ? "Gebruik de naam zoals in de bestanden, of met de soort erbij: indicator:stable-housing."
        : `Bedoelde je ${nearest}?`,
  }),
  several: (name, references) => ({
    message: `${name} is de naam van meer dan één ding.`,
    help: `Zeg welk van de twee of meer: ${references}.`,
  }),
};
