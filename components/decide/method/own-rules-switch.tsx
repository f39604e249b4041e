"use client";

import { useState } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";

type Row = {
  readonly id: string;
  readonly title: string;
  readonly withOurs: string;
  readonly without: string;
  readonly isTurned: boolean;
};
type Props = { readonly rows: readonly Row[]; readonly of: number };

/** Switches the rules O1 to O3 off and shows for which teams that changes something. Without scripts both answers stand side by side. */
export function OwnRulesSwitch({ rows, of }: Props) {
  const hydrated = useHydrated();
  const [isOff, setOff] = useState(false);
  const turned = rows.filter((row) => row.isTurned).length;
  const showsOff = !hydrated || isOff;
  const showsOn = !hydrated || !isOff;
  return (
    <>
      {hydrated && (
        <p>
          <label className="own-rules-switch">
            <input type="checkbox" checked={!isOff} onChange={({ target }) => setOff(!target.checked)} /> Our
            rules O1 to O3 are on
          </label>
        </p>
      )}
      <p role="status">
        {isOff
          ? `Switched off, they change what ${rows.length} of ${of} teams are told: ${turned} get another placement, the others another confidence.`
          : `They speak for ${rows.length} of ${of} teams. Switch them off to see what changes.`}
      </p>
      <table className="data method-table stack">
        <thead>
          <tr>
            <th scope="col">Team</th>
            {showsOn && <th scope="col">With O1 to O3</th>}
            {showsOff && <th scope="col">Without them</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, withOurs, without, isTurned }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {showsOn && <td data-l="With">{withOurs}</td>}
              {showsOff && (
                <td data-l="Without">
                  {isTurned ? <b>{without}</b> : without}
                  {isTurned && <span className="label"> another placement</span>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
