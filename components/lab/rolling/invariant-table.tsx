import { integer } from "@/components/timeline/figures";
import { type Amount, isWrong } from "@/lib/lab/rolling/day-problems";
import type { CheckedDay, WindowCheck } from "@/lib/lab/rolling/invariant";
import { dayName, plural } from "@/lib/lab/timeline";

type Props = { readonly check: WindowCheck; readonly measure: string | null };

const places = [
  { key: "source", name: "Source" },
  { key: "seen", name: "Through the view" },
  { key: "warehouse", name: "Warehouse" },
  { key: "lake", name: "Lake" },
] as const;

/** The invariant's figures: the sums over all days, each day with something wrong, and, folded away, every day. */
export function InvariantTable({ check, measure }: Props) {
  const { days, wrongDays, heldDays } = check;
  const listed = days.filter((day) => wrongDays.includes(day) || heldDays.includes(day));
  const sum = (key: (typeof places)[number]["key"], of: keyof Amount) =>
    days.reduce((total, day) => total + day[key][of], 0);
  return (
    <>
      <table className="data invariant">
        <caption className="vh">Rows and sums of all days, and the days with something wrong</caption>
        <Head />
        <tbody>
          <tr>
            <th scope="row">{plural(days.length, "day")}, rows</th>
            {places.map(({ key, name }) => (
              <td className="num" data-l={name} key={key}>
                {integer(sum(key, "rows"))}
              </td>
            ))}
          </tr>
          {measure !== null && (
            <tr>
              <th scope="row">
                {plural(days.length, "day")}, sum of {measure}
              </th>
              {places.map(({ key, name }) => (
                <td className="num" data-l={name} key={key}>
                  {integer(sum(key, "total"))}
                </td>
              ))}
            </tr>
          )}
          {listed.map((day) => (
            <DayRow day={day} says key={day.day} />
          ))}
        </tbody>
      </table>
      <details className="twin">
        <summary>Every day as a table, {plural(days.length, "day")}</summary>
        <table className="data invariant">
          <caption className="vh">Rows of every day, newest first</caption>
          <Head />
          <tbody>
            {days.toReversed().map((day) => (
              <DayRow day={day} says={false} key={day.day} />
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="vh">Days</span>
        </th>
        {places.map(({ key, name }) => (
          <th scope="col" className="num" key={key}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function DayRow({ day, says }: { readonly day: CheckedDay; readonly says: boolean }) {
  const wrong = day.problems.some(isWrong);
  return (
    <tr className={wrong ? "is-wrong" : undefined}>
      <th scope="row">
        {dayName(day.day)}
        {says
          ? day.problems.map((problem) => (
              <span className="says" key={problem.kind}>
                {problem.says}
              </span>
            ))
          : day.problems.map(({ name }) => `, ${name}`)}
      </th>
      {places.map(({ key, name }) => (
        <td className="num" data-l={name} key={key}>
          {integer(day[key].rows)}
        </td>
      ))}
    </tr>
  );
}
