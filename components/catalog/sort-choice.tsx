import { type Sort, type SortKey, sortKeys } from "./catalog-view";
import { listColumns } from "./list-columns";

type Props = {
  readonly sort: Sort | null;
  readonly searched: boolean;
  readonly onSort: (sort: Sort | null) => void;
};

const isAscendingFirst = (key: SortKey) => key === "category" || key === "name";

/** "freshness", with the direction in words. */
function label(key: SortKey, descending: boolean): string {
  if (key === "category") return descending ? "category, last first" : "category";
  if (key === "name") return descending ? "name, Z to A" : "name, A to Z";
  const column = listColumns.find(({ id }) => id === key);
  const name = (column?.label ?? key).toLowerCase();
  const [high, low] =
    key === "version" || key === "changed"
      ? ["newest", "oldest"]
      : column?.kind === "figure"
        ? ["most", "fewest"]
        : ["best", "worst"];
  return `${name}, ${descending ? high : low} first`;
}

/** The list's order, by any column whether it is shown or not, and a way to turn it round. */
export function SortChoice({ sort, searched, onSort }: Props) {
  return (
    <span className="sort-choice">
      <label>
        Order{" "}
        <select
          value={sort?.key ?? ""}
          onChange={({ target }) => {
            const key = sortKeys.find((known) => known === target.value);
            onSort(key ? { key, descending: !isAscendingFirst(key) } : null);
          }}
        >
          <option value="">{searched ? "best match" : "catalog order"}</option>
          {sortKeys.map((key) => (
            <option key={key} value={key}>
              {label(key, sort?.key === key ? sort.descending : !isAscendingFirst(key))}
            </option>
          ))}
        </select>
      </label>
      {sort ? (
        <button
          type="button"
          className="plain"
          onClick={() => onSort({ ...sort, descending: !sort.descending })}
        >
          Reverse
        </button>
      ) : null}
    </span>
  );
}
