import { qualities } from "@/lib/catalog/vocabulary";

/** What the ends and the middle of each column's scale mean. */
export function QualityKey() {
  return (
    <section className="quality-key" aria-labelledby="figures">
      <h2 id="figures">What the figures mean</h2>
      <p className="quiet">
        They compare patterns of this catalog with each other, on a scale of five. Each page gives the reason
        for its figures.
      </p>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">Quality</th>
            <th scope="col">−2</th>
            <th scope="col">0</th>
            <th scope="col">+2</th>
          </tr>
        </thead>
        <tbody>
          {qualities.map(({ id, label, minus, zero, plus }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td data-l="−2">{minus}</td>
              <td data-l="0">{zero}</td>
              <td data-l="+2">{plus}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
