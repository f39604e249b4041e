import { mostShownParts, shownPart } from "@/lib/catalog/shown-part";
import { type Category, categories, type RelationKind, relationKinds } from "@/lib/catalog/vocabulary";
import type { RelationMap } from "./relation-map";

/** What the reader sees of the map. It stands in the page's address, so that a link shows the same. */
export type MapView = {
  /** In the order of `relationKinds`; null is the choice that suits the picture, see `kindsShown`. */
  readonly kinds: readonly RelationKind[] | null;
  /** In catalog order; empty means all. */
  readonly categories: readonly Category[];
  /** The pattern whose neighbourhood is drawn, by slug. */
  readonly focus: string | null;
  /** The stops of the staged path that is drawn, by slug; at least two. Never together with `focus`. */
  readonly route: readonly string[] | null;
};

export const wholeMap: MapView = { kinds: null, categories: [], focus: null, route: null };

/** Something in a link that cannot be shown. */
type DroppedPart = { readonly key: string; readonly found: string; readonly allowed: string };

export type LinkedMap = {
  readonly view: MapView;
  readonly dropped: readonly DroppedPart[];
};

const none = "none";

/** What is longer was not written here; the rest is not read. */
const longestSearch = 8_000;

/**
 * Reads `?type=requires&type=evolves-into&category=storage&focus=data-lake` or `?route=object-storage,data-lake`. `type=none` shows no
 * relation. What the map does not have is left out and reported.
 */
export function parseMapView(search: string, { patterns, relations }: RelationMap): LinkedMap {
  const parameters = new URLSearchParams(search.slice(0, longestSearch));
  const dropped: DroppedPart[] = [];
  const drop = (key: string, found: string, allowed: string) =>
    dropped.push({ key, found: shownPart(found), allowed });
  const chosen = <T extends string>(key: string, allowed: readonly T[], also: readonly string[] = []) => {
    const given = parameters.getAll(key);
    for (const found of given)
      if (![...allowed, ...also].includes(found)) drop(key, found, [...allowed, ...also].join(", "));
    return allowed.filter((value) => given.includes(value));
  };

  const kinds = chosen("type", relationKinds, [none]);
  const shownCategories = chosen("category", categories);
  const askedFocus = parameters.get("focus");
  const focus = patterns.find(({ slug }) => slug === askedFocus)?.slug ?? null;
  if (askedFocus !== null && focus === null)
    drop("focus", askedFocus, "the slug of a pattern, such as data-lake");

  const askedRoute = parameters.get("route");
  const stops = askedRoute?.split(",") ?? [];
  const leads = (from: string, to: string | undefined) =>
    relations.some(
      (relation) => relation.kind === "evolves-into" && relation.from === from && relation.to === to,
    );
  const isRoute =
    stops.length > 1 && stops.slice(0, -1).every((stop, index) => leads(stop, stops[index + 1]));
  if (askedRoute !== null && !isRoute)
    drop("route", askedRoute, "slugs joined by commas, each of which evolves into the next");
  if (isRoute && focus !== null) drop("route", stops.join(","), "a focus or a route, not both");

  return {
    view: {
      kinds: kinds.length > 0 || parameters.getAll("type").includes(none) ? kinds : null,
      categories: shownCategories,
      focus,
      route: isRoute && focus === null ? stops : null,
    },
    dropped: dropped.slice(0, mostShownParts),
  };
}

/** The address of a view without its path: "" for the whole map, else a search part that `parseMapView` reads back. */
export function formatMapView({ kinds, categories: chosen, focus, route }: MapView): string {
  const parameters = new URLSearchParams();
  for (const kind of kinds?.length === 0 ? [none] : (kinds ?? [])) parameters.append("type", kind);
  for (const category of chosen) parameters.append("category", category);
  if (focus !== null) parameters.set("focus", focus);
  else if (route !== null) parameters.set("route", route.join(","));
  const search = parameters.toString().replaceAll("%2C", ",");
  return search === "" ? "" : `?${search}`;
}

/** The kinds that are drawn: those chosen; else all round one pattern, and on the whole map all but the many that only keep company. */
export const kindsShown = ({ kinds, focus }: Pick<MapView, "kinds" | "focus">): readonly RelationKind[] =>
  kinds ?? (focus === null ? relationKinds.filter((kind) => kind !== "pairs-with") : relationKinds);
