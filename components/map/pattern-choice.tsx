import { categoryTitle } from "@/components/catalog/category-words";
import { categories } from "@/lib/catalog/vocabulary";
import type { MapPattern } from "@/lib/map/relation-map";

type Props = {
  readonly patterns: readonly MapPattern[];
  readonly focus: string | null;
  readonly onFocus: (slug: string | null) => void;
};

/** The choice of one pattern by name. */
export function PatternChoice({ patterns, focus, onFocus }: Props) {
  return (
    <label className="pattern-choice">
      Neighbourhood of{" "}
      <select value={focus ?? ""} onChange={(event) => onFocus(event.target.value || null)}>
        <option value="">none, the whole map</option>
        {categories.map((category) => (
          <optgroup key={category} label={categoryTitle(category)}>
            {patterns
              .filter((pattern) => pattern.category === category)
              .map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
