import { categories } from "@/lib/catalog/vocabulary";
import type { SitePlace } from "@/lib/search/site-places";
import { categoryTitle } from "../catalog/category-words";
import { anchorOf } from "../decide/anchors";
import { sitePages } from "./site-pages";

type Question = { readonly id: string; readonly label: string; readonly text: string };
type LabScenarios = {
  /** Undefined for the data set that the lab opens by itself. */
  readonly data: string | undefined;
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly question: string }[];
};

function addressOfScenario(data: string | undefined, id: string): string {
  const query = new URLSearchParams(data === undefined ? { s: id } : { data, s: id });
  return `/lab/?${query}`;
}

/** A weakness that the lab shows at work. */
type Weakness = { readonly id: string; readonly title: string; readonly does: string };

/** Everything that the palette leads to besides patterns. */
export const listSitePlaces = (
  questions: readonly Question[],
  lab: readonly LabScenarios[],
  weaknesses: readonly Weakness[],
): readonly SitePlace[] => [
  ...questions.map(
    ({ id, label, text }): SitePlace => ({
      kind: "question",
      title: label,
      detail: text,
      href: `/decide/#${anchorOf(id)}`,
    }),
  ),
  ...lab.flatMap(({ data, scenarios }) =>
    scenarios.map(
      ({ id, title, question }): SitePlace => ({
        kind: "scenario",
        title,
        detail: question,
        href: addressOfScenario(data, id),
      }),
    ),
  ),
  ...weaknesses.map(
    ({ id, title, does }): SitePlace => ({
      kind: "scenario",
      title,
      detail: does,
      href: `/lab/breaks/#${id}`,
    }),
  ),
  ...sitePages,
  ...categories.map(
    (category): SitePlace => ({
      kind: "category",
      title: categoryTitle(category),
      detail: `all ${category} patterns`,
      href: `/patterns/?${new URLSearchParams({ category })}`,
    }),
  ),
];
