import { knownLaws } from "@/lib/decide/url";

type Props = {
  readonly laws: readonly string[];
  readonly onChange: (laws: readonly string[]) => void;
};

/** Laws that apply to the data: those on offer, and others that came with a file. Kept with the answers; they score nothing. */
export function LawsList({ laws, onChange }: Props) {
  return (
    <fieldset className="basis" aria-label="Laws that apply">
      <span className="label">Laws that apply (kept with the answers, not scored)</span>
      {[...new Set([...knownLaws, ...laws])].map((law) => (
        <label key={law}>
          <input
            type="checkbox"
            checked={laws.includes(law)}
            onChange={() =>
              onChange(laws.includes(law) ? laws.filter((other) => other !== law) : [...laws, law])
            }
          />
          {law}
        </label>
      ))}
    </fieldset>
  );
}
