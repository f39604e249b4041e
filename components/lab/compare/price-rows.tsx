import type { AssumptionKey } from "@/lib/lab/compare/price-lines";
import { type PriceTable, priceSources } from "@/lib/lab/compare/prices";
import { dayName } from "@/lib/lab/timeline";
import { NumberField, plainNumber } from "./number-field";

/** A price is at most a million dollars. */
const priceRange = { min: 0, max: 1_000_000, decimals: 6 } as const;

/** One price in dollars. */
export function PriceRow({
  line,
  price,
  microUsd,
  isOwn,
  onChange,
}: {
  readonly line: { readonly label: string; readonly unit: string };
  readonly price: PriceTable["prices"][keyof PriceTable["prices"]];
  readonly microUsd: number;
  readonly isOwn: boolean;
  readonly onChange: (microUsd: number) => void;
}) {
  return (
    <tr>
      <th scope="row">
        {line.label} <span className="label">{line.unit}</span>
      </th>
      <td>
        <NumberField
          label={`${line.label}, dollars ${line.unit}`}
          isLabelHidden
          value={microUsd / 1e6}
          range={priceRange}
          onChange={(dollars) => onChange(Math.round((dollars ?? 0) * 1e6))}
        />
        <OwnNote isOwn={isOwn} name={line.label} onReset={() => onChange(price.microUsd)} />
      </td>
      <td>
        ${inDollars(price.microUsd)}, {price.product}. <Sources ids={price.sources} />
      </td>
    </tr>
  );
}

/** Exact, with cents at least where there are any: "5", "1.50", "0.0004". */
const inDollars = (microUsd: number): string => plainNumber(microUsd / 1e6).replace(/\.(\d)$/, ".$10");

/** One assumption: a number in its range, or a switch. */
export function AssumptionRow({
  name,
  line,
  assumption,
  value,
  isOwn,
  onChange,
}: {
  readonly name: AssumptionKey;
  readonly line: {
    readonly label: string;
    readonly unit: string;
    readonly min: number;
    readonly max: number;
  };
  readonly assumption: PriceTable["assumptions"][AssumptionKey];
  readonly value: number;
  readonly isOwn: boolean;
  readonly onChange: (value: number) => void;
}) {
  const isSwitch = line.unit === "switch";
  return (
    <tr>
      <th scope="row">
        {isSwitch ? <label htmlFor={`assumption-${name}`}>{line.label}</label> : line.label}{" "}
        {!isSwitch && <span className="label">{line.unit}</span>}
      </th>
      <td>
        {isSwitch ? (
          <input
            id={`assumption-${name}`}
            type="checkbox"
            checked={value === 1}
            onChange={({ target }) => onChange(target.checked ? 1 : 0)}
          />
        ) : (
          <NumberField
            label={`${line.label}, ${line.unit}`}
            isLabelHidden
            value={value}
            range={{ min: line.min, max: line.max, decimals: 3 }}
            onChange={(given) => onChange(given ?? line.min)}
          />
        )}
        <OwnNote isOwn={isOwn} name={line.label} onReset={() => onChange(assumption.value)} />
      </td>
      <td>
        {isSwitch ? (assumption.value === 1 ? "On" : "Off") : assumption.value}. {assumption.because}{" "}
        {assumption.sources.length === 0 ? (
          <span className="label">Our own assumption.</span>
        ) : (
          <Sources ids={assumption.sources} />
        )}
      </td>
    </tr>
  );
}

function OwnNote({
  isOwn,
  name,
  onReset,
}: {
  readonly isOwn: boolean;
  readonly name: string;
  readonly onReset: () => void;
}) {
  return (
    isOwn && (
      <span className="own-note">
        yours{" "}
        <button className="plain" type="button" onClick={onReset}>
          Reset<span className="vh"> {name}</span>
        </button>
      </span>
    )
  );
}

/** Where a figure is from, whether these are the vendor's own words, and when they were looked up. */
function Sources({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span className="label">
      {priceSources
        .filter(({ id }) => ids.includes(id))
        .map(({ id, title, url, evidence, checked }) => (
          <span key={id}>
            <a href={url} rel="noreferrer">
              {title}
            </a>
            {evidence === "copy" && " (copy)"}, {dayName(checked)}.{" "}
          </span>
        ))}
    </span>
  );
}
