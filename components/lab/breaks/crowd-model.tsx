import { useAddress, useSetAddress } from "@/components/ui/use-address";
import { type CrowdTimes, crowdLimits, parseCrowd, withCrowd } from "@/lib/lab/breakages/crowd";
import type { CrowdCurve } from "@/lib/lab/breakages/crowd-model";
import { patternName } from "@/lib/lab/compare/words";
import { CrowdPlot } from "./crowd-plot";
import { CrowdTable } from "./crowd-table";
import { wholeTime } from "./measurement-text";
import { useCrowd } from "./use-crowd";

/** The simulated crowd: slots and time to think to choose, the curves, and what they say. */
export function CrowdModel({ times }: { readonly times: CrowdTimes }) {
  const { search, hash } = useAddress();
  const setAddress = useSetAddress();
  const choice = parseCrowd(search);
  const { modelled, failure, retry } = useCrowd(times, choice);
  const put = (changes: Partial<typeof choice>) =>
    setAddress(`${withCrowd(search, { ...choice, ...changes })}${hash}`, "replace");
  return (
    <section className="crowd-model" aria-labelledby="crowd-modelled">
      <h4 id="crowd-modelled">Modelled, not measured: 1 to 50 readers at once</h4>
      <div className="crowd-choice">
        <label>
          <span>
            Queries that the engine runs at once: <b>{choice.slots}</b>
          </span>
          <input
            type="range"
            {...crowdLimits.slots}
            value={choice.slots}
            onChange={({ target }) => put({ slots: Number(target.value) })}
          />
        </label>
        <label>
          <span>
            Between an answer and the next question:{" "}
            <b>
              {choice.thinkSeconds}
              {"\u202f"}s
            </b>
          </span>
          <input
            type="range"
            {...crowdLimits.thinkSeconds}
            value={choice.thinkSeconds}
            onChange={({ target }) => put({ thinkSeconds: Number(target.value) })}
          />
        </label>
      </div>
      {failure === undefined ? null : (
        <p role="alert">
          {failure}{" "}
          <button className="plain" type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <p className={modelled === null ? "label" : "crowd-says"} role="status">
        {failure !== undefined
          ? ""
          : modelled === null
            ? "Simulating the queue."
            : sayCrowd(modelled.curves, modelled.slots)}
      </p>
      {modelled !== null && failure === undefined && (
        <>
          <CrowdPlot curves={modelled.curves} />
          <CrowdTable curves={modelled.curves} />
        </>
      )}
      <p className="label crowd-note">
        A closed queue, drawn with a fixed seed: each reader asks one dashboard, by how often it is run, waits
        for a free slot and for one of its measured times, and thinks for a while. The same engine answers
        under both patterns; queries that run side by side are taken not to slow each other down. This lake is
        small: over more data a query takes longer, and fewer readers fill the slots.
      </p>
    </section>
  );
}

function sayCrowd(curves: readonly CrowdCurve[], slots: number): string {
  const users = curves[0]?.points.at(-1)?.users ?? 0;
  const within = curves.map(
    ({ placement, points }) => `${wholeTime(points.at(-1)?.p95Ms ?? 0)} under ${patternName(placement)}`,
  );
  const full = curves.map(({ placement, fullFrom }) => `from ${fullFrom} on under ${patternName(placement)}`);
  return `With ${users} readers 95 of 100 answers come within ${within.join(" and ")}. Readers keep ${slots === 1 ? "the one slot" : `all ${slots} slots`} busy ${full.join(", ")}.`;
}
