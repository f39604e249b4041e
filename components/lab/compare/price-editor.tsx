import { memo } from "react";
import { Heading } from "@/components/pattern/heading";
import { choosePrices, type DroppedPrice, type PriceChoice, withPrice } from "@/lib/lab/compare/price-choice";
import {
  type AssumptionKey,
  assumptionKeys,
  assumptionLines,
  type PriceKey,
  priceKeys,
  priceLines,
} from "@/lib/lab/compare/price-lines";
import { priceTables } from "@/lib/lab/compare/prices";
import { AssumptionRow, PriceRow } from "./price-rows";

type Props = {
  readonly choice: PriceChoice;
  readonly dropped: readonly DroppedPrice[];
  readonly onChange: (changes: { readonly prices: PriceChoice }) => void;
};

/** Lines that the model of readers who wait for each other needs, and this page does not. */
const queueLines: readonly AssumptionKey[] = ["slots", "startsPerSecond", "thinkSeconds"];

/** The price table that the months are modelled with: every figure can be the reader's own, every default says where it is from. */
export const PriceEditor = memo(function PriceEditor({ choice, dropped, onChange }: Props) {
  const { table, own } = choice;
  const put = (key: PriceKey | AssumptionKey, value: number) => {
    const changed = withPrice(choice, key, value);
    if (changed !== null) onChange({ prices: changed });
  };
  const used = assumptionKeys.filter((key) => !queueLines.includes(key));
  return (
    <section className="lab-section prices first-frame-later" id="prices" aria-labelledby="prices-head">
      <Heading level={2} id="prices-head">
        Prices and assumptions
      </Heading>
      <p className="intro">
        Every figure can be your own; it goes into the address, and everything modelled follows. A default
        says where it is from and when that was looked up; “copy” marks somebody else's copy of the vendor's
        price list.
      </p>
      {dropped.length > 0 && (
        <p className="problem" role="alert">
          Of the prices in this link {dropped.length === 1 ? "one was" : `${dropped.length} were`} dropped:{" "}
          {dropped.map(({ key, found }) => `${key} (found “${found}”)`).join(", ")}. The table's own stand
          instead.
        </p>
      )}
      <div className="price-tables">
        <fieldset className="choice-row">
          <legend>Price table</legend>
          {priceTables.map(({ id, title }) => (
            <label key={id}>
              <input
                type="radio"
                name="price-table"
                checked={id === table.id}
                onChange={() => onChange({ prices: choosePrices(id) })}
              />
              {title}
            </label>
          ))}
        </fieldset>
        <button
          className="plain"
          type="button"
          aria-disabled={own.length === 0}
          onClick={() => {
            if (own.length > 0) onChange({ prices: choosePrices(table.id) });
          }}
        >
          {own.length === 0
            ? "All figures are the table's"
            : `Back to the table's figures (${own.length} changed)`}
        </button>
      </div>
      <p className="label">
        {table.vendor}, {table.region}.
      </p>
      <table className="data price-lines" key={table.id}>
        <caption className="vh">Prices</caption>
        <thead>
          <tr>
            <th scope="col">Price</th>
            <th scope="col">US dollars</th>
            <th scope="col">The table's figure, and where it is from</th>
          </tr>
        </thead>
        <tbody>
          {priceKeys.map((key) => (
            <PriceRow
              key={key}
              line={priceLines[key]}
              price={table.prices[key]}
              microUsd={choice.prices[key]}
              isOwn={own.includes(key)}
              onChange={(microUsd) => put(key, microUsd)}
            />
          ))}
        </tbody>
      </table>
      <table className="data price-lines" key={`${table.id} assumptions`}>
        <caption className="vh">Assumptions</caption>
        <thead>
          <tr>
            <th scope="col">Assumption</th>
            <th scope="col">Value</th>
            <th scope="col">The table's value, and why</th>
          </tr>
        </thead>
        <tbody>
          {used.map((key) => (
            <AssumptionRow
              key={key}
              name={key}
              line={assumptionLines[key]}
              assumption={table.assumptions[key]}
              value={choice.prices[key]}
              isOwn={own.includes(key)}
              onChange={(value) => put(key, value)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
});
