import type { Bands, Constants } from "@/lib/decide/model/model";
import type { DecisionModel } from "@/lib/decide/model/parse-model";
import { figure } from "@/lib/decide/words";

type Constant = Exclude<Constants[keyof Constants], string>;

/** Every constant with its value, unit and reason. */
export function ConstantTable({ model }: { readonly model: DecisionModel }) {
  const constants = Object.entries(model.constants).flatMap(([name, constant]) =>
    typeof constant === "string" || name === "confidence" ? [] : [{ name, constant }],
  );
  return (
    <table className="data method-table stack">
      <thead>
        <tr>
          <th scope="col">Constant</th>
          <th scope="col">Value</th>
          <th scope="col">Unit</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {constants.map(({ name, constant }) => (
          <tr key={name}>
            <th scope="row">
              {constant.label}
              <code className="block-label">{name}</code>
            </th>
            <td data-l="Value">{valueInWords(constant)}</td>
            <td data-l="Unit">{constant.unit}</td>
            <td className="quiet">
              {constant.rationale}
              {constant.source === "ours" && <em className="label"> ours</em>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueInWords(constant: Constant): string {
  if ("value" in constant) return figure(constant.value);
  if ("options" in constant)
    return Object.entries(constant.options)
      .map(([option, value]) => `${option}: ${figure(value)}`)
      .join("; ");
  if ("bands" in constant) return `By ${constant.by}. ${bandsInWords(constant.bands)}`;
  return "";
}

const bandsInWords = (bands: Bands) =>
  bands
    .map(({ below, atMost, value }) =>
      below !== undefined
        ? `below ${figure(below)}: ${figure(value)}`
        : atMost !== undefined
          ? `up to ${figure(atMost)}: ${figure(value)}`
          : `else: ${figure(value)}`,
    )
    .join("; ");
