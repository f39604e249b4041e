import type { FailureMode } from "@/lib/catalog/schema";

export function FailureTable({ modes }: { readonly modes: readonly FailureMode[] }) {
  return (
    <table className="data fail stack">
      <thead>
        <tr>
          <th scope="col">What you see</th>
          <th scope="col">Cause</th>
          <th scope="col">Remedy</th>
        </tr>
      </thead>
      <tbody>
        {modes.map(({ sign, cause, remedy, origin }) => (
          <tr key={sign}>
            <th scope="row">
              {sign}
              {origin === "ours" ? <em className="label"> ours</em> : null}
            </th>
            <td data-l="Cause">{cause}</td>
            <td data-l="Remedy">{remedy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
