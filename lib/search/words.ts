/** One word of a text. `start` and `end` are offsets into the text as written, `end` exclusive. */
export type Word = {
  /** Lower case, without diacritics, American spelling. What a half-typed word is compared with. */
  readonly form: string;
  /** The form without its inflection, so that "catalogues", "cataloging" and "catalog" are one word. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

/** A figure ends where letters begin, so that "9am" and "9 am" are the same two words. */
const wordPattern = /\p{N}+|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*/gu;

/** In order; every rule that fits is applied. Over-reach is harmless, because texts and queries pass the same rules. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/['’].*$/u, ""],
  [/isat/u, "izat"],
  [/is(e|ed|es|er|ers|ing)$/u, "iz$1"],
  [/ys(e|ed|es|er|ers|ing)$/u, "yz$1"],
  [/([a-z]{3})our(s|ed|ing|al)?$/u, "$1or$2"],
  [/([bt])re(s)?$/u, "$1er$2"],
  [/ogu(e|es)$/u, "og$1"],
  [/ogu(ing|ed|er|ers)$/u, "og$1"],
  [/ll(ed|ing|er|ers)$/u, "l$1"],
  [/^(def|off|lic)enc(e|es|ed|ing)$/u, "$1ens$2"],
  [/gramme(s)?$/u, "gram$1"],
  [/^artefact/u, "artifact"],
  [/^grey/u, "gray"],
];

/** The first rule that fits is applied. */
const inflections: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,}iz)(ations?|e|ed|es|er|ers|ing)$/u, "$1"],
  [/^analy(sis|ses|tics?|tical|zing|ze[ds]?)$/u, "analy"],
  [/^(?!production)(.{4,}t)(ions?|ion(?:ed|ing)|ive|ively)$/u, "$1"],
  [/^(.{5,})ly$/u, "$1"],
  [/^(.{3,})ies$/u, "$1y"],
  [/^(.{2,}(?:ss|x|ch|sh))es$/u, "$1"],
  [/^(?=.*[aeiouy].*ing)(.{2,}?([^aeioulsz]))\2ings?$/u, "$1"],
  [/^(?=.*[aeiouy].*ing)(.{3,})ings?$/u, "$1"],
  [/^(.{4,})ed$/u, "$1"],
  [/^(.{4,})es$/u, "$1"],
  [/^(.{2,}[^sui])s$/u, "$1"],
  [/^(.{4,})e$/u, "$1"],
];

function formOf(word: string): string {
  const isPlain = /^[A-Za-z0-9'’]*$/.test(word);
  const bare = isPlain ? word : word.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const plain = bare.toLowerCase();
  return spellings.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), plain);
}

/** Words of the trade that mean the same, as stems: what people type for what pages say. */
const sameMeaning: ReadonlyMap<string, string> = new Map([
  ["admin", "administrator"],
  ["archival", "archiv"],
  ["config", "configurat"],
  ["db", "databas"],
  ["dbs", "databas"],
  ["mongo", "mongodb"],
  ["perf", "performanc"],
  ["pg", "postgr"],
  ["postgresql", "postgr"],
  ["prod", "production"],
  ["rdbms", "databas"],
  ["repo", "repository"],
  ["storag", "stor"],
  ["sync", "synchroniz"],
]);

function stemOf(form: string): string {
  const rule = inflections.find(([pattern]) => pattern.test(form));
  const stem = rule ? form.replace(rule[0], rule[1]) : form;
  return sameMeaning.get(stem) ?? stem;
}

/** Words met before: texts repeat them, and the rules are many. */
const met = new Map<string, Pick<Word, "form" | "stem">>();
/** Nobody types so many different words; a script that does starts the memory afresh. */
const longestMemory = 40_000;

function readWord(written: string): Pick<Word, "form" | "stem"> {
  const known = met.get(written);
  if (known) return known;
  const form = formOf(written);
  const word = { form, stem: stemOf(form) };
  if (met.size >= longestMemory) met.clear();
  met.set(written, word);
  return word;
}

/** The words of a text in their order. Hyphens, slashes and punctuation separate; an apostrophe and what follows is dropped. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: written, index }) => {
    const { form, stem } = readWord(written);
    return { form, stem, start: index, end: index + written.length };
  });
}

/** The text as its stems, joined by single spaces: equal for texts that differ in spelling, number or punctuation only. */
export const stemsOf = (text: string) =>
  wordsOf(text)
    .map(({ stem }) => stem)
    .join(" ");

/** The text as one word without its inflection: equal for "Data lake", "datalake" and "data-lakes". */
export const compact = (text: string) =>
  stemOf(
    wordsOf(text)
      .map(({ form }) => form)
      .join(""),
  );

const stopWords: ReadonlySet<string> = new Set(
  `came come comes one anybody anyone anything aren best both couldn didn doesn each even every everybody everyone everything hadn hasn haven help isn let make
  makes nobody nothing only other really same somebody someone something such thing things use used using wasn weren won a about again all also always am an and any are as at be been being but by can could did do does don for from get gets had has have having
  he her here his how i if in into is it its just me might must my need needs never no nor not of on onto or our pattern patterns she should
  so some than that the their them then there these they this those to too under until us very want wants was we were what when
  where which while who whom whose why will with without would you your`.split(/\s+/),
);

/** Whether a word, by its form, carries no meaning of its own. */
export const isStopWord = (form: string) => stopWords.has(form);

/** The words of a query that carry meaning; all of its words when none does. */
export function termsOf(query: string): readonly Word[] {
  const words = wordsOf(query);
  const terms = words.filter(({ form }) => !stopWords.has(form));
  return terms.length > 0 ? terms : words;
}

/** How well a word of a text answers a word of a query: the same word, the beginning of it, or not at all. */
export function compareWords(term: Word, word: Word): "same" | "begins" | "differs" {
  if (term.stem === word.stem) return "same";
  return term.form.length > 2 && word.form.startsWith(term.form) ? "begins" : "differs";
}
