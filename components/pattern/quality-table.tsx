import { formatQuality } from "@/components/catalog/quality-figure";
import type { Pattern } from "@/lib/catalog/schema";
import { qualities } from "@/lib/catalog/vocabulary";

/** The eight qualities with their reasons; five steps drawn, the same said in words. */
export function QualityTable({ values }: { readonly values: Pattern["qualities"] }) {
  return (
    <table className="data quality stack">
      <thead>
        <tr>
          <th scope="col">Quality</th>
          <th scope="col">−2 to +2</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {qualities.map(({ id, label }) => {
          const { value, because } = values[id];
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="steps-of-five">
                <svg viewBox="0 0 58 10" width="58" height="10" aria-hidden="true">
                  {[-2, -1, 0, 1, 2].map((step) => (
                    <rect
                      key={step}
                      className={step === value ? "on" : "off"}
                      x={(step + 2) * 12}
                      y={1}
                      width={10}
                      height={8}
                    />
                  ))}
                </svg>
                <span className="num">{formatQuality(value)}</span>
              </td>
              <td data-l="Because">{because}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
