import { FiveSteps } from "@/components/ui/five-steps";
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
                <FiveSteps value={value} />
              </td>
              <td data-l="Because">{because}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
