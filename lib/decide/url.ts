import { isCampaignParameter } from "@/lib/catalog/campaign-parameters";
import { mostShownParts, shownPart } from "@/lib/catalog/shown-part";
import { mixKeys, needIds, numberKeys } from "@/lib/catalog/vocabulary";
import { type Answers, AnswersError, answerKeys, isNumberKey, parseAnswers, valuesAllowed } from "./answers";

/** The laws that the questionnaire offers and that a link may carry. */
export const knownLaws = ["GDPR", "UK-GDPR", "CCPA", "HIPAA", "PCI-DSS", "SOX", "COPPA"] as const;

/** Stands in a link for an explicit "not sure". */
const notSure = "not-sure";
const none = "none";

/** A value of a link that cannot be used. */
type DroppedValue = { readonly key: string; readonly found: string; readonly allowed: string };

/** What a link says. */
export type LinkedAnswers = {
  readonly answers: Answers;
  /** Values that were left out, in the order of the link, cut to what a note can show; no more than it can name. */
  readonly dropped: readonly DroppedValue[];
  /** Keys that the questionnaire does not know, in the order of the link, each once, cut likewise. */
  readonly unknownKeys: readonly string[];
  /** The model that made the link, where it says so. */
  readonly modelVersion: string | null;
};

/**
 * Answers as a query string without "?", keys in the order of the questionnaire, "" where nothing is answered.
 * The mix is `60-25-10-5` (bi, adhoc, ml, log), needs and laws are joined by full stops, an explicit "not sure" is
 * `not-sure`. Notes and any law that is not on the list never enter a link.
 */
export function toSearch(answers: Answers, modelVersion: string): string {
  const search = new URLSearchParams();
  for (const key of answerKeys) {
    const value = answers[key];
    if (value === undefined) continue;
    search.set(key, value === null ? notSure : typeof value === "object" ? sharesOf(value) : String(value));
  }
  const laws = answers.laws?.filter((law) => knownLaws.some((known) => known === law));
  setList(search, "needs", answers.needs);
  setList(search, "laws", laws);
  if (answers.asOf) search.set("asOf", answers.asOf);
  for (const key of answerKeys) {
    const basis = answers.basis?.[key];
    if (basis !== undefined) search.set(`basis.${key}`, basis);
  }
  if (search.size > 0) search.set("model", modelVersion);
  return search.toString();
}

/** Reads a query string, with or without "?". A bad value costs only itself; of a repeated key the first counts. */
export function fromSearch(search: string): LinkedAnswers {
  const dropped: DroppedValue[] = [];
  const unknownKeys = new Set<string>();
  const seen = new Set<string>();
  let answers: Answers = {};
  let modelVersion: string | null = null;

  for (const [key, found] of new URLSearchParams(search.slice(0, longestSearch))) {
    if (key === "model") modelVersion ??= found;
    else if (isCampaignParameter(key)) continue;
    else if (!isLinkKey(key)) unknownKeys.add(key);
    else if (seen.has(key)) dropped.push({ key, found, allowed: "the key once" });
    else {
      seen.add(key);
      try {
        const candidate = withValue(answers, key, found);
        answers = parseAnswers(candidate);
      } catch (error) {
        if (!(error instanceof AnswersError)) throw error;
        dropped.push({ key, found, allowed: linkValues(key) });
      }
    }
  }
  if (search.length > longestSearch)
    dropped.push({
      key: "link",
      found: "the rest of it",
      allowed: `${longestSearch.toLocaleString("en-GB")} characters`,
    });
  return {
    answers,
    dropped: dropped.slice(0, mostShownParts).map((one) => ({ ...one, found: shownPart(one.found) })),
    unknownKeys: [...unknownKeys].slice(0, mostShownParts).map(shownPart),
    modelVersion: modelVersion === null ? null : shownPart(modelVersion),
  };
}

/** Several times the longest link of the questionnaire; the rest is not read. */
const longestSearch = 8_000;

const basisPrefix = "basis.";
const isLinkKey = (key: string) =>
  [...answerKeys, "needs", "laws", "asOf", ...answerKeys.map((answer) => `${basisPrefix}${answer}`)].includes(
    key,
  );

const sharesOf = (mix: NonNullable<Answers["mix"]>) => mixKeys.map((key) => mix[key]).join("-");

function setList(search: URLSearchParams, key: string, values: readonly string[] | null | undefined) {
  if (values === undefined || (key === "laws" && values?.length === 0)) return;
  search.set(key, values === null ? notSure : values.length === 0 ? none : values.join("."));
}

function withValue(answers: Answers, key: string, found: string): unknown {
  if (key.startsWith(basisPrefix))
    return { ...answers, basis: { ...answers.basis, [key.slice(basisPrefix.length)]: found } };
  return { ...answers, [key]: readValue(key, found) };
}

/** The value of a key as it would stand in `answers.json`; what cannot be read stays text and fails the check. */
function readValue(key: string, found: string): unknown {
  if (found === notSure && key !== "asOf" && key !== "laws") return null;
  if (key === "mix") {
    const shares = /^\d{1,3}(-\d{1,3}){3}$/.test(found) ? found.split("-").map(Number) : undefined;
    return shares === undefined
      ? found
      : Object.fromEntries(mixKeys.map((share, place) => [share, shares[place]]));
  }
  if (key === "needs" || key === "laws") {
    const values = found === none ? [] : found.split(".");
    const isListed = key === "needs" || values.every((law) => knownLaws.some((known) => known === law));
    return isListed ? values : found;
  }
  if (isNumberKey(key)) return /^-?\d+(\.\d+)?$/.test(found) ? Number(found) : found;
  return found;
}

function linkValues(key: string): string {
  if (key === "mix") return "four whole percentages that add up to 100, such as 60-25-10-5";
  if (key === "needs") return `${needIds.join(", ")}, joined by full stops`;
  if (key === "laws") return `${knownLaws.join(", ")}, joined by full stops`;
  if (isNumberKey(key)) {
    const { unit } = numberKeys[key];
    return `${valuesAllowed([key])} (${unit})`;
  }
  return valuesAllowed(key.startsWith(basisPrefix) ? ["basis", "key"] : [key]);
}
