import { integer } from "@/components/timeline/figures";
import type { DayColumn, DayPick, DayReading } from "@/lib/lab/own/own-check";
import { dayName } from "@/lib/lab/timeline";

type Props = {
  readonly days: readonly DayColumn[];
  readonly pick: { readonly source: string; readonly reading: string | null };
  readonly onPick: (pick: DayChosen) => void;
};

export type DayChosen = { readonly source: string; readonly reading: string | null };

const rangeOf = ({ days }: DayReading) => `${dayName(days.first)} to ${dayName(days.last)}`;

/** Which column holds the day of each row; where the file does not say it, whether day or month comes first. */
export function DayChoice({ days, pick, onPick }: Props) {
  const chosen = days.find(({ source }) => source === pick.source);
  return (
    <>
      <fieldset className="own-days">
        <legend>Which column holds the day of each row?</legend>
        {days.map((column) => (
          <DayOption key={column.source} column={column} isChosen={column === chosen} onPick={onPick} />
        ))}
      </fieldset>
      {chosen !== undefined && chosen.readings.length > 1 && (
        <fieldset className="own-days">
          <legend>
            <bdi>{chosen.source}</bdi> can be read in two ways. Which comes first?
          </legend>
          {chosen.readings.map((reading) => (
            <label key={reading.id}>
              <input
                type="radio"
                name="own-order"
                checked={pick.reading === reading.id}
                disabled={reading.problem !== null}
                onChange={() => onPick({ source: chosen.source, reading: reading.id })}
              />
              <span>
                {reading.order === "day first"
                  ? "The day: 03/04/2025 is 3 April"
                  : "The month: 03/04/2025 is 4 March"}
                <span className="label"> {reading.problem ?? rangeOf(reading)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

type OptionProps = {
  readonly column: DayColumn;
  readonly isChosen: boolean;
  readonly onPick: Props["onPick"];
};

function DayOption({ column, isChosen, onPick }: OptionProps) {
  const { source, type, readings } = column;
  const usable = readings.filter(({ problem }) => problem === null);
  const [first] = usable.length > 0 ? usable : readings;
  return (
    <label>
      <input
        type="radio"
        name="own-day"
        checked={isChosen}
        disabled={usable.length === 0}
        onChange={() => onPick(firstPick(column))}
      />
      <span>
        <bdi>{source}</bdi>
        <span className="label">
          {" "}
          {type === "TIMESTAMP" && "a time, its day becomes a column of its own; "}
          {first?.problem ?? (readings.length > 1 ? "day or month first?" : first && rangeOf(first))}
          {first !== undefined && first.problem === null && first.missing > 0 && (
            <>; {integer(first.missing)} rows without a day are left out</>
          )}
        </span>
      </span>
    </label>
  );
}

/** The choice of a column: without an answer where it must be asked for. */
export function firstPick({ source, readings }: DayColumn): DayChosen {
  const [only] = readings.length === 1 ? readings : [];
  return { source, reading: only?.id ?? null };
}

/** A choice that is complete. */
export const pickOf = ({ source, reading }: DayChosen): DayPick | null =>
  reading === null ? null : { source, reading };
