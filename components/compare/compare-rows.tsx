import { useState } from "react";
import { type CompareGroup, type CompareRow, foldEqual } from "@/lib/compare/compare-row";
import { CompareEntry } from "./compare-entry";

type Props = { readonly group: CompareGroup; readonly titles: readonly string[] };

/** A part of the comparison: what differs, and below it, folded, what does not. */
export function CompareRows({ group, titles }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { shown, folded } = foldEqual(group.rows);
  const names = folded.map(({ label }) => label).join(", ");
  return (
    <tbody className={`compare-${group.id}`}>
      <tr className="compare-part">
        <th scope="rowgroup" colSpan={titles.length + 1}>
          {group.title}
        </th>
      </tr>
      {shown.map((row) => (
        <Row key={row.id} row={row} titles={titles} />
      ))}
      {folded.length === 0 ? null : (
        <tr className="compare-fold">
          <td colSpan={titles.length + 1}>
            <button className="plain" type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {folded.length === 1 ? "1 row is the same: " : `${folded.length} rows are the same: `}
              {names}
            </button>
          </td>
        </tr>
      )}
      {isOpen ? folded.map((row) => <Row key={row.id} row={row} titles={titles} />) : null}
    </tbody>
  );
}

function Row({ row, titles }: { readonly row: CompareRow; readonly titles: readonly string[] }) {
  const isAboutSeveral = row.cells.length < titles.length;
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, at) => (
        <td key={titles[at]} {...(isAboutSeveral ? { colSpan: titles.length } : { "data-l": titles[at] })}>
          {cell.length === 0 ? (
            <span className="nothing-stated">Nothing stated</span>
          ) : cell.length === 1 ? (
            <CompareEntry {...cell[0]!} />
          ) : (
            <ul>
              {cell.map((entry) => (
                <li key={`${entry.mark} ${entry.text}`}>
                  <CompareEntry {...entry} />
                </li>
              ))}
            </ul>
          )}
        </td>
      ))}
    </tr>
  );
}
