import { createDraw } from "./random";

/** Demand by month of the year, January first, in percent of the yearly mean. */
type Season = readonly number[];

const seasons: Readonly<Record<string, Season>> = {
  flat: [97, 96, 99, 100, 100, 100, 99, 98, 100, 101, 103, 107],
  summer: [62, 66, 82, 104, 128, 141, 144, 136, 108, 86, 74, 69],
  winter: [141, 132, 108, 86, 72, 64, 62, 66, 86, 108, 130, 145],
  gifts: [74, 78, 84, 88, 90, 92, 94, 92, 92, 102, 138, 176],
  school: [92, 90, 88, 86, 84, 82, 104, 158, 142, 94, 90, 90],
};

const categories = [
  { name: "garden", season: seasons.summer! },
  { name: "grocery", season: seasons.flat! },
  { name: "heating", season: seasons.winter! },
  { name: "kitchen", season: seasons.flat! },
  { name: "lighting", season: seasons.winter! },
  { name: "outdoor", season: seasons.summer! },
  { name: "stationery", season: seasons.school! },
  { name: "toys", season: seasons.gifts! },
] as const;

const regions = ["north", "east", "south", "west", "islands"] as const;

export const suppliers = [
  "Alder & Finch",
  "Brightwater Trading",
  "Castle Mill",
  "D'Angelo Fratelli",
  "Eastgate Goods",
  "Fairholm",
  "Harbour Lane",
  "Ironbridge Works",
  "Kestrel Supply",
  "O'Hara & Sons",
  "Pennine Wholesale",
  "Rookery Farm",
] as const;

export type Sku = {
  readonly code: string;
  readonly category: (typeof categories)[number];
  /** Mean demand of a day in a store of size 100, in thousandths of a unit: a few articles sell well, most hardly. */
  readonly demandMilli: number;
  readonly costCents: number;
  /** Index into `suppliers`; null for the chain's own brand. */
  readonly supplier: number | null;
  /** Days between an order and its delivery. */
  readonly leadDays: number;
};

export type Store = {
  readonly id: number;
  readonly region: (typeof regions)[number];
  /** Percent of the mean store. */
  readonly size: number;
  /** Day of the week (0 Monday) of the first of its two weekly orders. */
  readonly orderDay: number;
};

/** `count` articles in code order, spread over the categories, their demand falling along a long tail that is shuffled over the codes. */
export function drawSkus(count: number, seed: number): readonly Sku[] {
  const draw = createDraw(seed);
  const ranks = Array.from({ length: count }, (_, rank) => rank);
  for (let last = count - 1; last > 0; last--) {
    const other = draw(last + 1);
    [ranks[last], ranks[other]] = [ranks[other]!, ranks[last]!];
  }
  return ranks.map((rank, place) => ({
    code: `SKU-${String(place + 1).padStart(4, "0")}`,
    category: categories[place % categories.length]!,
    demandMilli: Math.floor(36_000 / (rank + 3)),
    costCents: 85 + draw(60) * draw(60) + draw(100),
    supplier: draw(100) < 15 ? null : draw(suppliers.length),
    leadDays: 2 + draw(8),
  }));
}

/** `count` stores numbered from 1, dealt to the regions in turn. */
export function drawStores(count: number, seed: number): readonly Store[] {
  const draw = createDraw(seed);
  return Array.from({ length: count }, (_, place) => ({
    id: place + 1,
    region: regions[place % regions.length]!,
    size: 45 + draw(130),
    orderDay: draw(4),
  }));
}
