import type { SearchAnswer } from "@/lib/search/search-patterns";
import {
  type FoundPlace,
  findPlaces,
  type PlaceKind,
  placeKinds,
  type SitePlace,
} from "@/lib/search/site-places";
import type { RecentPlace } from "./recent";
import { describeAnswer, type OptionGroup, type SearchOption, toOptions } from "./search-options";

const headings: Readonly<Record<PlaceKind, string>> = {
  question: "Questions of the wizard",
  scenario: "Lab scenarios",
  page: "Pages",
  category: "Categories",
};

const mostPatterns = 6;
const mostPlaces = 4;

function placeOption({ place, titleRanges, detailRanges }: Omit<FoundPlace, "worth">): SearchOption {
  const { title, detail, href } = place;
  return { kind: "place", key: href, title, detail, href, titleRanges, detailRanges };
}

const plain = (place: Pick<SitePlace, "title" | "detail" | "href">): SearchOption => ({
  kind: "place",
  key: place.href,
  ...place,
  titleRanges: [],
  detailRanges: [],
});

/** What the palette lists before anything is typed: what was chosen lately, then where one can go. */
export function restingGroups(
  places: readonly SitePlace[],
  recent: readonly RecentPlace[],
): readonly OptionGroup[] {
  const ofKind = (kind: PlaceKind): OptionGroup => ({
    key: kind,
    heading: headings[kind],
    options: places
      .filter((place) => place.kind === kind)
      .map(({ title, detail, href }) => plain({ title, detail, href })),
  });
  const lately: OptionGroup = {
    key: "recent",
    heading: "Recent",
    options: recent.map(({ title, href }) => ({
      ...plain({ title, detail: "", href }),
      key: `recent ${href}`,
    })),
  };
  return [lately, ofKind("page"), ofKind("category")].filter(({ options }) => options.length > 0);
}

/**
 * What the palette lists for a query: patterns, then questions, scenarios, pages and categories that answer every word of it.
 * A group with a place whose title is the query comes before the patterns, and where only places answer, no nearest names are offered.
 */
export function foundGroups(
  query: string,
  answer: SearchAnswer | undefined,
  places: readonly SitePlace[],
): readonly OptionGroup[] {
  const found = findPlaces(places, query);
  const groups = placeKinds.flatMap((kind): readonly (OptionGroup & { readonly isNamed: boolean })[] => {
    const own = found.filter(({ place }) => place.kind === kind).slice(0, mostPlaces);
    if (own.length === 0) return [];
    const isNamed = own[0]!.worth === 4;
    return [{ key: kind, heading: headings[kind], options: own.map(placeOption), isNamed }];
  });
  const options = answer ? toOptions(query, answer, mostPatterns) : [];
  const isNearest = answer?.coverage === "none";
  const patterns: readonly OptionGroup[] =
    options.length === 0 || (isNearest && groups.length > 0)
      ? []
      : [{ key: "pattern", heading: isNearest ? "Nearest names" : "Patterns", options }];
  return [
    ...groups.filter(({ isNamed }) => isNamed),
    ...patterns,
    ...groups.filter(({ isNamed }) => !isNamed),
  ].map(({ key, heading, options: lines }) => ({ key, ...(heading ? { heading } : {}), options: lines }));
}

/** What the palette found, in one sentence. */
export function describePalette(
  query: string,
  answer: SearchAnswer | undefined,
  groups: readonly OptionGroup[],
): string {
  if (query === "") return "";
  const others = groups
    .filter(({ key }) => key !== "pattern")
    .reduce((sum, { options }) => sum + options.length, 0);
  const places = others === 0 ? [] : [`${others} other ${others === 1 ? "place" : "places"}`];
  if (!answer || (answer.coverage === "none" && others > 0)) return places.join("");
  return [describeAnswer(query, answer), ...places].join(", ");
}
