import { mixKeys, numberKeys } from "@/lib/catalog/vocabulary";
import { isNumberKey } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import type { Person } from "@/lib/decide/team/team-people";
import type { GivenAnswer, KeySpread } from "@/lib/decide/team/team-spread";
import { ruleLimits } from "@/lib/decide/team/team-words";
import { figure, partOf } from "@/lib/decide/words";
import { Strip, type StripPoint } from "./strip";

type Props = {
  readonly spread: KeySpread;
  readonly team: readonly Person[];
  readonly chosen: GivenAnswer | null;
};

/** Where the largest figure is so many times the smallest, the axis is logarithmic. */
const farApart = 20;

/** Different figures on a line, or different shares on four. Options have no plot: they are counted in their list. */
export function SpreadPlot({ spread, team, chosen }: Props) {
  const { key, given } = spread;
  const isChosen = (answer: GivenAnswer) => answer.value === chosen?.value;
  if (key === "mix")
    return (
      <div className="mix-strips">
        {mixKeys.map((share) => {
          const points = given.flatMap((answer): readonly StripPoint[] =>
            typeof answer.value === "object"
              ? [{ at: answer.value[share], people: answer.people, isChosen: isChosen(answer) }]
              : [],
          );
          const name = partOf(currentModel, `mix.${share}`)?.short ?? share;
          const limits = ruleLimits(currentModel, `mix.${share}`);
          return (
            <div key={share}>
              <p className="label">{name.charAt(0).toUpperCase() + name.slice(1)}</p>
              <Strip
                points={points}
                team={team}
                from={0}
                to={100}
                ends={share === mixKeys.at(-1) ? ["0", "100\u00a0%"] : undefined}
                limits={limits}
              />
            </div>
          );
        })}
      </div>
    );
  if (!isNumberKey(key)) return null;
  const points = given.map((answer) => ({
    at: Number(answer.value),
    people: answer.people,
    isChosen: isChosen(answer),
  }));
  const figures = points.map(({ at }) => at);
  const [from, to] = [Math.min(...figures), Math.max(...figures)];
  const isLogarithmic = from > 0 && to / from >= farApart;
  return (
    <Strip
      points={points}
      team={team}
      from={from}
      to={to}
      isLogarithmic={isLogarithmic}
      ends={[figure(from), `${figure(to)}\u00a0${numberKeys[key].unit}`]}
      limits={ruleLimits(currentModel, key)}
    />
  );
}
