import type { CatalogView } from "./catalog-view";

type Props = {
  readonly layout: CatalogView["layout"];
  readonly onChoose: (layout: CatalogView["layout"]) => void;
};

const layouts = [
  { id: "table", label: "Table" },
  { id: "cards", label: "Cards" },
] as const;

/** The list as a table or as cards. */
export function ViewChoice({ layout, onChoose }: Props) {
  return (
    <fieldset className="view-choice">
      <legend className="vh">View</legend>
      {layouts.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="plain"
          aria-pressed={layout === id}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
