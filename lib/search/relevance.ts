import type { PreparedText } from "./prepared-text";
import { fieldWeights, proseWorth, type SearchDocument, type SearchField } from "./search-document";
import type { Steps } from "./steps";
import { relatedWorth, type Term } from "./word-index";

/** How far one document answers the words of a query. */
export type Relevance = {
  readonly place: number;
  /** How many of the words it answers. */
  readonly answered: number;
  /** From 0 to 1: how much of the query it answers, and how close to each other and to a name. */
  readonly share: number;
  /** Its texts that hold every word of the query, or begins of them. */
  readonly wholly: readonly PreparedText[];
  /** The text that best says why: most words answered, then the better answers, then the heavier field, then the shorter text. */
  readonly reason: PreparedText;
};

const sameWord = 4;
const heaviest = fieldWeights.title;
/** How much of the share is for words answered anywhere in the document; the rest is for the one text that answers best. */
const scattered = 0.5;
/** What a field of full weight that holds the very word says of the document: not yet everything. */
const fullAnswer = 0.9;
/** How much of the share is for what the page's prose speaks of. */
const ofProse = 0.3;
/** How much of a text's worth is for what it answers; the rest is for saying nothing else. */
const answering = 0.7;

/** How much a word tells of which document is meant: the fewer have it, the more (inverse document frequency). */
const weighWord = (documents: number, places: number) => Math.log(1 + documents / Math.max(places, 0.5));

/** How much of the query's words, each of a weight, the prose of a document speaks. */
type WeighProse = (place: number, terms: readonly Term[], weights: readonly number[]) => number;

/** Reads for each document its stems with how much its prose speaks of them, from 0 to 1; a document a step. */
function* readProse(documents: readonly SearchDocument[]): Steps<WeighProse> {
  const proses: ReadonlyMap<string, number>[] = [];
  for (const { prose } of documents) {
    proses.push(
      new Map(
        prose.flatMap((stems, level) => stems.split(" ").map((stem) => [stem, proseWorth[level]!] as const)),
      ),
    );
    yield;
  }
  return (place, terms, weights) =>
    terms.reduce((sum, { word }, at) => sum + weights[at]! * (proses[place]!.get(word.stem) ?? 0), 0);
}

/** Weighs, for the words of a query, every document that answers at least one of them, in catalog order. */
type Weigh = (terms: readonly Term[]) => readonly Relevance[];

/** Prepares the weighing of documents, a text a step. `placesOf` tells how many documents hold a word, by its stem. */
export function* prepareRelevance(
  documents: readonly SearchDocument[],
  texts: readonly PreparedText[],
  placesOf: (stem: string) => number,
): Steps<Weigh> {
  const weighProse = yield* readProse(documents);
  const masses: number[] = [];
  for (const { words } of texts) {
    let mass = 0;
    for (const stem of new Set(words.map(({ stem }) => stem)))
      mass += weighWord(documents.length, placesOf(stem));
    masses.push(mass);
    yield;
  }

  const fields = texts.map(({ field }) => fieldWeights[field] / heaviest);
  /** For each text how much of the query it answers, and how many words; zero between two calls. */
  const sums = new Float64Array(texts.length);
  const answers = new Uint8Array(texts.length);

  return (terms) => {
    const weights = terms.map(({ places }) => weighWord(documents.length, places.size));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const anywhere = new Float64Array(documents.length);
    const found: number[][] = documents.map(() => []);
    for (const [at, term] of terms.entries()) {
      const missed = new Map<number, Map<SearchField, number>>();
      for (const [number, points] of term.texts) {
        const { place, field } = texts[number]!;
        const worth = points / sameWord;
        if (sums[number] === 0) found[place]!.push(number);
        sums[number]! += worth * weights[at]!;
        if (points > relatedWorth) answers[number]! += 1;
        const byField = missed.get(place) ?? new Map<SearchField, number>();
        const chance = 1 - worth * fields[number]! * fullAnswer;
        byField.set(field, Math.min(byField.get(field) ?? 1, chance));
        missed.set(place, byField);
      }
      for (const [place, byField] of missed) {
        // The chance that at least one field answers, if each answered by itself.
        let none = 1;
        for (const chance of byField.values()) none *= chance;
        anywhere[place]! += weights[at]! * (1 - none);
      }
    }

    const relevances = [...found.entries()].flatMap(([place, numbers]): readonly Relevance[] => {
      if (numbers.length === 0) return [];
      let together = 0;
      let best = numbers[0]!;
      const wholly: PreparedText[] = [];
      for (const number of numbers) {
        const [sum, mass] = [sums[number]!, masses[number]!];
        together = Math.max(
          together,
          sum * fields[number]! * (answering + (1 - answering) * Math.min(1, sum / mass)),
        );
        if (answers[number] === terms.length) wholly.push(texts[number]!);
        const better =
          answers[number]! - answers[best]! ||
          sum - sums[best]! ||
          fields[number]! - fields[best]! ||
          masses[best]! - mass;
        if (better > 0) best = number;
      }
      const prose = weighProse(place, terms, weights);
      const told =
        (1 - ofProse) * (scattered * anywhere[place]! + (1 - scattered) * together) + ofProse * prose;
      const answered = terms.filter(({ places }) => places.has(place)).length;
      return [{ place, answered, share: told / whole, wholly, reason: texts[best]! }];
    });
    for (const number of found.flat()) sums[number] = answers[number] = 0;
    return relevances;
  };
}
