import { shownQualities } from "./catalog-row";
import { type Sort, type SortKey, sortKeys } from "./catalog-view";

type Props = {
  readonly sort: Sort | null;
  readonly searched: boolean;
  readonly onSort: (sort: Sort | null) => void;
};

const labels: Readonly<Partial<Record<SortKey, string>>> = {
  category: "category",
  name: "name, A to Z",
  ...Object.fromEntries(shownQualities.map(({ id, label }) => [id, `${label.toLowerCase()}, best first`])),
};

/** The table's order where it has no headings to click: on a narrow screen. */
export function SortChoice({ sort, searched, onSort }: Props) {
  return (
    <label className="sort-choice">
      Order{" "}
      <select
        value={sort?.key ?? ""}
        onChange={({ target }) => {
          const key = sortKeys.find((known) => known === target.value);
          onSort(key ? { key, descending: key !== "category" && key !== "name" } : null);
        }}
      >
        <option value="">{searched ? "best match" : "catalog order"}</option>
        {sortKeys.map((key) => (
          <option key={key} value={key}>
            {labels[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
