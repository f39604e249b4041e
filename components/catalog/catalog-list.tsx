import type { RefObject } from "react";
import { CatalogBody } from "./catalog-body";
import { CatalogCards } from "./catalog-cards";
import { CatalogHead } from "./catalog-head";
import type { CatalogView } from "./catalog-view";
import { columnsOf } from "./list-columns";
import { moveInList } from "./move-in-list";
import type { ShownRows } from "./use-catalog-table";

type Props = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly runs: boolean;
  readonly shown: ShownRows;
  readonly view: CatalogView;
  /** True in the catalog's own order. */
  readonly grouped: boolean;
};

/** More columns than these have to be narrow, and more than those need a wide screen. */
const mostWideColumns = 5;
const mostNarrowColumns = 9;

/** The patterns as a table or as cards. Arrow keys walk from name to name. */
export function CatalogList({ list, runs, shown, view, grouped }: Props) {
  const columns = columnsOf(view.columns);
  const figures = columns.filter(({ id }) => id !== "summary").length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links inside
    <div
      id="catalog-list"
      ref={list}
      className={`catalog-list${figures > mostWideColumns ? " many" : ""}${figures > mostNarrowColumns ? " most" : ""}`}
      onKeyDown={(event) => {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
        if (step && moveInList(event.currentTarget, step)) event.preventDefault();
      }}
    >
      {view.layout === "cards" ? (
        <CatalogCards rows={shown.rows} columns={columns} grouped={grouped} />
      ) : (
        <table className="data catalog-table">
          <caption className="vh">Patterns</caption>
          <CatalogHead headers={shown.headers} runs={runs} />
          <CatalogBody rows={shown.rows} columns={columns} grouped={grouped} />
        </table>
      )}
    </div>
  );
}
