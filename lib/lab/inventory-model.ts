import { drawSkus, drawStores, type Sku, type Store } from "./inventory-catalog";
import { type NoteOccasion, writeNote } from "./inventory-notes";
import { createDraw, type Draw } from "./random";

export type InventoryParameters = {
  readonly seed: number;
  readonly skus: number;
  readonly stores: number;
  /** ISO dates, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
};

/** Columns of the lines that `simulateInventory` writes, in order; `day` and `updated` count days and microseconds since 1970. */
export const inventoryCsvColumns = {
  day: "INTEGER",
  sku_place: "INTEGER",
  store_id: "INTEGER",
  inventory_count: "INTEGER",
  sold: "INTEGER",
  received: "INTEGER",
  promo: "BOOLEAN",
  unit_cost_cents: "INTEGER",
  updated: "BIGINT",
  note: "VARCHAR",
} as const;

const msPerDay = 86_400_000;
const weekdayPercent = [86, 84, 90, 98, 118, 138, 86] as const;

/** One article in one store, carried from day to day. */
type Shelf = { stock: number; arrivesOn: number; ordered: number; readonly store: Store };

/**
 * Plays the chain's days in order: demand with seasons, weekdays, promotions and a long tail; orders with lead times and late
 * deliveries, so that articles sell out; counts, returns and recalls, so that numbers can be negative. Whole numbers only: a
 * seed gives the same lines on every machine.
 *
 * Yields one day's lines of CSV at a time, ordered by article and store; empty fields are NULL, only notes are quoted.
 */
export function* simulateInventory(
  parameters: InventoryParameters,
): Generator<{ readonly day: string; readonly csv: string }> {
  const skus = drawSkus(parameters.skus, parameters.seed);
  const stores = drawStores(parameters.stores, parameters.seed + 1);
  const draw = createDraw(parameters.seed + 2);
  const first = Date.parse(parameters.firstDay) / msPerDay;
  const last = Date.parse(parameters.lastDay) / msPerDay;
  const shelves = skus.map((sku) =>
    stores.map((store): Shelf => ({ stock: orderUpTo(sku, store), arrivesOn: -1, ordered: 0, store })),
  );
  const articles = skus.map((sku, place) => ({
    sku,
    place,
    promoted: false,
    disrupted: false,
    cost: sku.costCents,
  }));

  for (let day = first; day <= last; day++) {
    const today = calendarOf(day, first);
    const lines: string[] = [];
    for (const article of articles) {
      renewWeekly(article, today, draw);
      const recalled = draw(40_000) === 0;
      for (const shelf of shelves[article.place]!) lines.push(playDay(article, shelf, today, recalled, draw));
    }
    yield { day: today.iso, csv: `${lines.join("\n")}\n` };
  }
}

type Article = {
  readonly sku: Sku;
  readonly place: number;
  promoted: boolean;
  disrupted: boolean;
  cost: number;
};
type Today = ReturnType<typeof calendarOf>;

function calendarOf(day: number, first: number) {
  const date = new Date(day * msPerDay);
  return {
    day,
    iso: date.toISOString().slice(0, 10),
    weekday: (date.getUTCDay() + 6) % 7,
    dayOfMonth: date.getUTCDate(),
    month: date.getUTCMonth(),
    sinceStart: day - first,
  };
}

function renewWeekly(article: Article, today: Today, draw: Draw) {
  if (today.weekday === 0) {
    article.promoted = draw(100) < 7;
    article.disrupted = article.disrupted ? draw(100) < 60 : draw(100) < 2;
  }
  if (today.dayOfMonth === 1 && today.month % 3 === 0)
    article.cost = Math.max(20, article.cost + Math.floor((article.cost * (draw(9) - 3)) / 100));
}

/** Stock that lasts from one delivery to the next, and a little more. */
function orderUpTo(sku: Sku, store: Store): number {
  return Math.ceil((sku.demandMilli * store.size * (sku.leadDays + 6) * 13) / 1_000_000) + 2;
}

/** Units asked for: uniform between nothing and twice the mean, the fraction decided by another draw. */
function drawDemand({ sku, promoted }: Article, store: Store, today: Today, draw: Draw): number {
  const growth = 100 + Math.floor((today.sinceStart * 4) / 365);
  const percents = sku.category.season[today.month]! * weekdayPercent[today.weekday]! * growth;
  const meanMilli = Math.floor((sku.demandMilli * store.size * Math.floor(percents / 100)) / 1_000_000);
  const asked = Math.floor((2 * (promoted ? meanMilli * 2 : meanMilli) * draw(1001)) / 1000);
  return Math.floor((asked + draw(1000)) / 1000);
}

function playDay(article: Article, shelf: Shelf, today: Today, recalled: boolean, draw: Draw): string {
  const { sku } = article;
  let occasion: NoteOccasion | null = draw(100) < 9 ? "remark" : null;
  let units = 0;
  let received = 0;

  if (shelf.arrivesOn >= 0 && shelf.arrivesOn <= today.day && !(article.disrupted && sku.supplier !== null)) {
    received = shelf.ordered;
    shelf.arrivesOn = -1;
  }
  const delivered = received > 0;
  if (recalled && shelf.stock > 0) {
    units = Math.min(shelf.stock, 1 + draw(12));
    received -= units;
    occasion = "recall";
  }
  const countDay = ((article.place * 7 + shelf.store.id * 3) % 28) + 1;
  if ((today.dayOfMonth === countDay && draw(6) === 0) || (shelf.stock < 0 && draw(8) === 0)) {
    units = shelf.stock < 0 ? draw(3) - shelf.stock : draw(11) - 6;
    received += units;
    occasion = "count";
  }
  shelf.stock += received;

  const demand = drawDemand(article, shelf.store, today, draw);
  // A till may sell what the books do not know of: the count turns negative until somebody counts.
  const known = Math.max(shelf.stock, 0);
  let sold = Math.min(demand, draw(40) === 0 ? known + 1 + draw(6) : known);
  if (sold < demand && draw(4) === 0) [occasion, units] = ["stock-out", demand - sold];
  if (draw(today.month === 0 ? 160 : 600) === 0) {
    const returned = 1 + draw(4);
    sold -= returned;
    if (draw(2) === 0) [occasion, units] = ["return", returned];
  }
  shelf.stock -= sold;

  const sinceOrderDay = (today.weekday - shelf.store.orderDay + 7) % 7;
  if (shelf.arrivesOn < 0 && (sinceOrderDay === 0 || sinceOrderDay === 3)) {
    const wanted = orderUpTo(sku, shelf.store);
    if (shelf.stock * 2 < wanted)
      [shelf.ordered, shelf.arrivesOn] = [wanted - shelf.stock, today.day + sku.leadDays];
  }

  const promo = shelf.store.id % 13 === 4 && today.sinceStart < 243 ? "" : article.promoted;
  const cost = delivered && draw(100) < 40 ? "" : article.cost;
  const corrected = draw(150) === 0 ? (1 + draw(9)) * 86_400 + draw(7200) : 0;
  const seconds = today.day * 86_400 + 80_100 + shelf.store.id * 41 + corrected;
  const updated = seconds * 1_000_000 + ((today.day * 7919 + shelf.store.id * 104_729) % 1_000_000);
  const note = occasion === null ? "" : `"${writeNote(occasion, units, draw)}"`;
  return `${today.day},${article.place},${shelf.store.id},${shelf.stock},${sold},${received},${promo},${cost},${updated},${note}`;
}
