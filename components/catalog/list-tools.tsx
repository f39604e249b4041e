import { type ReactNode, useId, useState } from "react";
import type { CatalogRow, FoundRow } from "./catalog-row";
import type { CatalogView } from "./catalog-view";
import { ColumnChoice } from "./column-choice";
import { ExportChoice } from "./export-choice";
import { columnsOf } from "./list-columns";
import { SortChoice } from "./sort-choice";
import { ViewChoice } from "./view-choice";

type Props = {
  /** Before the page runs, only how much is shown. */
  readonly runs: boolean;
  readonly rows: readonly CatalogRow[];
  readonly shown: readonly FoundRow[];
  readonly view: CatalogView;
  readonly onChange: (change: Partial<CatalogView>) => void;
  /** How much is shown. */
  readonly children: ReactNode;
};

/** The line over the list: how much is shown, and how. */
export function ListTools({ runs, rows, shown, view, onChange, children }: Props) {
  const [choosing, setChoosing] = useState(false);
  const id = useId();
  if (!runs) return <div className="catalog-line">{children}</div>;
  return (
    <>
      <div className="catalog-line">
        {children}
        <SortChoice
          sort={view.sort}
          searched={view.query.trim() !== ""}
          onSort={(sort) => onChange({ sort })}
        />
        <ViewChoice layout={view.layout} onChoose={(layout) => onChange({ layout })} />
        <button
          type="button"
          className="plain"
          aria-expanded={choosing}
          aria-controls={id}
          onClick={() => setChoosing(!choosing)}
        >
          Columns
        </button>
        {shown.length > 0 ? (
          <ExportChoice rows={rows} shown={shown} columns={columnsOf(view.columns)} />
        ) : null}
      </div>
      <div id={id} hidden={!choosing}>
        {choosing ? (
          <ColumnChoice chosen={view.columns} onChoose={(columns) => onChange({ columns })} />
        ) : null}
      </div>
    </>
  );
}
