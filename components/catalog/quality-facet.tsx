import { type Facets, type QualityFloor, qualityFloors } from "@/lib/catalog/facets";
import { type Quality, qualities } from "@/lib/catalog/vocabulary";
import { formatQuality } from "./quality-figure";

type Props = {
  readonly needs: Facets["needs"];
  readonly counts: ReadonlyMap<Quality, ReadonlyMap<QualityFloor, number>>;
  readonly onChoose: (needs: Facets["needs"]) => void;
};

/** "+2", "at least +1". */
export const floorWords = (floor: QualityFloor) =>
  floor === 2 ? formatQuality(floor) : `at least ${formatQuality(floor)}`;

/** The least that is asked of each quality; all that are set must be reached. */
export function QualityFacet({ needs, counts, onChoose }: Props) {
  return (
    <fieldset className="facet">
      <legend>Quality needed</legend>
      <ul>
        {qualities.map(({ id, label }) => (
          <li key={id}>
            <label>
              {label}
              <select
                value={needs[id] ?? ""}
                onChange={({ target }) => {
                  const { [id]: _, ...others } = needs;
                  const floor = qualityFloors.find((one) => String(one) === target.value);
                  onChoose(floor === undefined ? others : { ...others, [id]: floor });
                }}
              >
                <option value="">any</option>
                {qualityFloors.map((floor) => (
                  <option key={floor} value={floor}>
                    {floorWords(floor)} ({counts.get(id)?.get(floor) ?? 0})
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
