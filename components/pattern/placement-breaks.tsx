import type { Placement } from "@/lib/catalog/vocabulary";
import { breakages } from "@/lib/lab/breakages/breakage-list";
import { crowdId, crowdText } from "@/lib/lab/breakages/crowd";

const runs = [...breakages, { id: crowdId, placement: "no-warehouse", ...crowdText }];

/** The guided runs of the lab in which a placement breaks on real data. */
export function PlacementBreaks({ placement }: { readonly placement: Placement }) {
  return (
    <div className="in-lab">
      <p>
        See it break on real data, in this browser; or{" "}
        <a href="/lab/compare/">measure all three placements</a>.
      </p>
      <ul className="in-lab-runs">
        {runs
          .filter((run) => run.placement === placement)
          .map(({ id, title }) => (
            <li key={id}>
              <a href={`/lab/breaks/#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </div>
  );
}
