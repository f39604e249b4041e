import type { NeighbourGroup } from "@/lib/map/neighbour-groups";
import { isPlainClick } from "./follow-link";
import { LineSample } from "./line-sample";

export type NeighbourProps = {
  readonly titleOf: (slug: string) => string;
  readonly hrefOf: (slug: string) => string;
  readonly onOpen: (slug: string) => void;
};

type Props = NeighbourProps & {
  readonly group: NeighbourGroup;
  /** The side on which the pattern itself stands. */
  readonly self: "left" | "right";
};

/** The neighbours by one kind of relation, each with its line, its name and its reasons. */
export function NeighbourList({
  group: { kind, forward, words, neighbours },
  self,
  titleOf,
  hrefOf,
  onOpen,
}: Props) {
  const away = self === "left" ? "right" : "left";
  return (
    <section className={`neighbours-by self-${self}`}>
      <h3>{words}</h3>
      <ul>
        {neighbours.map(({ slug, reasons }) => (
          <li key={slug}>
            <LineSample kind={kind} towards={forward ? away : self} />
            <a
              href={hrefOf(slug)}
              data-neighbour={slug}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onOpen(slug);
              }}
            >
              {titleOf(slug)}
            </a>
            {reasons.map(({ by, because }) => (
              <p key={by}>
                {reasons.length > 1 ? <span className="reason-by">{titleOf(by)}: </span> : null}
                {because}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
