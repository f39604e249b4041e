import type { Draw } from "./random";

const people = [
  "A. Novak",
  "B. Lindqvist",
  "C. O'Brien",
  "D. Okafor",
  "E. Marchetti",
  "F. N'Diaye",
  "G. Petrov",
  "H. Castellanos",
  "I. Yilmaz",
  "J. D'Arcy",
  "K. Sato",
  "L. Brandt",
  "M. Achterberg",
  "N. Rahman",
  "P. Whitfield",
  "R. Szabo",
  "S. Kaur",
  "T. Oyelaran",
  "V. Duarte",
  "W. Hughes",
] as const;

const places = [
  "aisle",
  "end cap",
  "back room, rack",
  "cold store, bay",
  "window display",
  "till point",
  "loading bay",
  "upper shelf, section",
] as const;

const findings = [
  "label and back-room tag agree",
  "carton opened, seal broken, contents complete",
  "shelf edge label showed last week's price",
  "two cartons stood behind a neighbouring article",
  "scanner offline from noon, entries typed in by hand",
  "count repeated by a second person with the same result",
  "pallet wrapped in film, corner crushed, goods sound",
  "photograph filed with the case",
  "customer asked for the article by name",
  "display moved nearer to the entrance for the weekend",
] as const;

const actions = [
  "nothing further to do",
  "regional office told by mail",
  "credit note asked for",
  "to be looked at again at the monthly count",
  "order quantity left as it is",
  "safety stock raised by one carton until further notice",
  "driver's signature on the delivery note",
  "case closed the same evening",
] as const;

/** What the books show of a day; the note's first words. */
export type NoteOccasion = "remark" | "stock-out" | "count" | "return" | "recall";

const openings: Readonly<Record<NoteOccasion, (units: number) => string>> = {
  remark: () => "Remark",
  "stock-out": (units) => `Sold out, about ${units} asked for in vain`,
  count: (units) => `Stock count differs from the books by ${units}`,
  return: (units) => `Customers returned ${units}, fit for sale`,
  recall: (units) => `Supplier's recall, ${units} sent back`,
};

/** A store's note on one article and day: who, where, what was found, what follows, with a case number. */
export function writeNote(occasion: NoteOccasion, units: number, draw: Draw): string {
  const pick = (list: readonly string[]) => list[draw(list.length)]!;
  const caseNumber = `${100 + draw(900)}-${1000 + draw(9000)}`;
  return `${openings[occasion](units)}; ${pick(places)} ${1 + draw(48)}: ${pick(findings)}, ${pick(findings)}; ${pick(actions)}. Case ${caseNumber}, ${pick(people)}.`;
}
