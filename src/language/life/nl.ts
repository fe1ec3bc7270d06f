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
  cutOff: (first) =>
    `Deze kopie van de repository begint op ${first}; wat daarvoor kwam, is hier niet bekend.`,
  cutOffEmpty: "Deze kopie van de repository bevat niet de hele geschiedenis; hierover is hier niets bekend.",
  notYet: "Nog geen enkele commit zegt hier iets over.",
  before: (day) => ({
    message: `Op ${day} was er nog niets vastgelegd.`,
    help: "Kies een latere dag.",
  }),
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
