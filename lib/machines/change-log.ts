import type { Pattern } from "@/lib/catalog/schema";
import type { ModelChanges } from "@/lib/decide/model/model-history";
import type { ScenarioChange } from "@/lib/lab/scenario";

/** Something that changed for a reader. */
export type Change = {
  /** Never changes once published: the page, the day, and the how-manieth change of that day it is. */
  readonly key: string;
  readonly date: string;
  readonly title: string;
  readonly what: string;
  /** What the page is about; "" where its title says enough. */
  readonly about: string;
  /** The path of the page that changed. */
  readonly path: string;
  /** A category of the catalog, `decision-model` or `lab`. */
  readonly category: string;
};

type Sources = {
  readonly patterns: readonly Pattern[];
  readonly model: ModelChanges;
  readonly lab: readonly ScenarioChange[];
};

/** The changes of all patterns, of the decision model and of the lab's scenarios, newest first; those of a day in the order given. */
export function changeLog({ patterns, model, lab }: Sources): readonly Change[] {
  const all = [
    ...patterns.flatMap(({ slug, title, category, summary, changes }) =>
      keyed(changes, `patterns/${slug}`).map((change) => ({
        ...change,
        title,
        about: summary,
        path: `/patterns/${slug}/`,
        category: category as string,
      })),
    ),
    ...keyed(model, "decision-model").map(({ key, date, what }, at) => ({
      key,
      date,
      what,
      title: `Decision model ${model[at]?.version ?? ""}`,
      about: "",
      path: "/method/",
      category: "decision-model",
    })),
    ...keyed(lab, "lab").map((change) => ({
      ...change,
      title: "Lab scenarios",
      about: "",
      path: "/lab/",
      category: "lab",
    })),
  ];
  return all.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function keyed(changes: readonly { readonly date: string; readonly what: string }[], place: string) {
  const seen = new Map<string, number>();
  return changes.map(({ date, what }) => {
    const nth = (seen.get(date) ?? 0) + 1;
    seen.set(date, nth);
    return { key: `${place}/${date}/${nth}`, date, what };
  });
}
