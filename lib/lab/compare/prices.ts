import priceFile from "@/content/lab/prices.json";
import type { AssumptionKey, PriceKey } from "./price-lines";

export type PriceSource = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** `vendor`: the vendor's own words; `copy`: someone else's copy of the vendor's price list. */
  readonly evidence: string;
  /** The figures as they stand there. */
  readonly says: string;
  /** yyyy-mm-dd */
  readonly checked: string;
};

type Sourced = { readonly sources: readonly string[] };

/** A vendor's prices and the assumptions that go with them, each with its sources. */
export type PriceTable = {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly region: string;
  /** `product` is the exact product that is billed. */
  readonly prices: Readonly<
    Record<PriceKey, Sourced & { readonly microUsd: number; readonly product: string }>
  >;
  /** No sources: our own assumption, which the reader should replace. */
  readonly assumptions: Readonly<
    Record<AssumptionKey, Sourced & { readonly value: number; readonly because: string }>
  >;
};

// The file is checked with the content, against `priceFileSchema`, so that no page has to load a checker for it.
export const priceSources: readonly PriceSource[] = priceFile.sources;
/** In the order shown, the first being the default. */
export const priceTables: readonly PriceTable[] = priceFile.tables;
