import { type ColumnId, listColumns, usualColumns } from "./list-columns";

type Props = {
  readonly chosen: readonly ColumnId[];
  readonly onChoose: (chosen: readonly ColumnId[]) => void;
};

/** Which columns the list has, in a table and on cards. */
export function ColumnChoice({ chosen, onChoose }: Props) {
  const isUsual = chosen.join() === usualColumns.join();
  return (
    <fieldset className="facet column-choice">
      <legend>Columns</legend>
      <ul>
        {listColumns.map(({ id, label }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() =>
                  onChoose(
                    listColumns
                      .map((column) => column.id)
                      .filter((one) => chosen.includes(one) !== (one === id)),
                  )
                }
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
      <p className="column-acts">
        {/* Not disabled: it would lose the focus under the hand that has just pressed it. */}
        <button
          type="button"
          className="plain"
          aria-disabled={isUsual}
          onClick={() => !isUsual && onChoose(usualColumns)}
        >
          The usual columns
        </button>
      </p>
    </fieldset>
  );
}
