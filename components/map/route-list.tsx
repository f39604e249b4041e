import { PatternLink } from "@/components/pattern/pattern-link";
import { type StagedRoute, stopsOf } from "@/lib/map/staged-routes";
import { isPlainClick } from "./follow-link";

type Props = {
  readonly routes: readonly StagedRoute[];
  readonly titleOf: (slug: string) => string;
  /** The stops of the route that is drawn. */
  readonly drawn: readonly string[] | null;
  readonly runs: boolean;
  readonly hrefOf: (stops: readonly string[]) => string;
  readonly onDraw: (stops: readonly string[]) => void;
};

/** "Start with … Move to … when …", each with the way to see it on the map. */
export function RouteList({ routes, titleOf, drawn, runs, hrefOf, onDraw }: Props) {
  return (
    <ul className="routes">
      {routes.map((route) => {
        const stops = stopsOf(route);
        const isDrawn = drawn?.join() === stops.join();
        return (
          <li key={stops.join()} {...(isDrawn ? { "aria-current": "true" as const } : {})}>
            <ol>
              <li>
                Start with <PatternLink slug={route.start}>{titleOf(route.start)}</PatternLink>.
              </li>
              {route.moves.map(({ to, when }) => (
                <li key={to}>
                  Move to <PatternLink slug={to}>{titleOf(to)}</PatternLink>: {when}
                </li>
              ))}
            </ol>
            {runs ? (
              <a
                className="draw"
                href={hrefOf(stops)}
                aria-label={`Draw on the map: ${stops.map(titleOf).join(", ")}`}
                onClick={(event) => {
                  if (!isPlainClick(event)) return;
                  event.preventDefault();
                  onDraw(stops);
                }}
              >
                {isDrawn ? "Drawn on the map" : "Draw on the map"}
              </a>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
