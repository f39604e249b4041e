import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@/lib/lab/engine";
import { drawSkus, drawStores, suppliers } from "@/lib/lab/inventory-catalog";
import { type InventoryParameters, inventoryCsvColumns, simulateInventory } from "@/lib/lab/inventory-model";
import { type LakeColumn, type LakeFile, type LakeManifest, lakeManifestSchema } from "@/lib/lab/manifest";
import { createNativeEngine } from "./duckdb-native";
import { type FilePart, writeLakeTable } from "./parquet-table-writer";

export type LakeParameters = InventoryParameters & {
  /** Rows of a row group; a multiple of 2,048. */
  readonly rowGroupRows: number;
};

/** Small columns that statements filter and group by stand together at the head, so that one request fetches them; text stands last. */
const columns: readonly LakeColumn[] = [
  { name: "sku", type: "VARCHAR", comment: "the article's code" },
  {
    name: "inventory_count",
    type: "INTEGER",
    comment: "units on hand at close of day, by the books; negative until somebody counts",
  },
  { name: "report_date", type: "DATE", comment: "the day" },
  { name: "store_id", type: "INTEGER", comment: "the store's number" },
  { name: "region", type: "VARCHAR", comment: "the store's region" },
  { name: "category", type: "VARCHAR", comment: "the article's category" },
  {
    name: "promo",
    type: "BOOLEAN",
    comment: "on promotion that day; NULL where the store did not report promotions yet",
  },
  { name: "sold", type: "INTEGER", comment: "units sold less units returned; negative when more came back" },
  { name: "received", type: "INTEGER", comment: "units delivered; corrections and recalls are negative" },
  {
    name: "unit_cost_cents",
    type: "INTEGER",
    comment: "purchase price of a unit in cents; NULL until the invoice is in",
  },
  {
    name: "updated_at",
    type: "TIMESTAMP",
    comment: "when the row was last written; later than its night for corrected rows",
  },
  { name: "supplier", type: "VARCHAR", comment: "who delivers the article; NULL for the chain's own brand" },
  { name: "note", type: "VARCHAR", comment: "what the store wrote down that day; mostly NULL" },
];

/**
 * Writes the retail inventory below `folder` as Parquet with its manifest.json. The same parameters give the same bytes.
 *
 * `folder` must be empty or missing.
 */
export async function writeLake(
  folder: string,
  parameters: LakeParameters,
  onFile?: (file: LakeFile) => void,
): Promise<LakeManifest> {
  const engine = await createNativeEngine();
  const workshop = await mkdtemp(join(tmpdir(), "isotherm-lake-"));
  try {
    await createDimensions(engine, parameters);
    const table = await writeLakeTable(
      engine,
      folder,
      {
        name: "inventory_history",
        title: "Daily stock of every article in every store",
        dateColumn: "report_date",
        columns,
        grain: "month",
        orderBy: "report_date, sku, store_id",
        rowGroupRows: parameters.rowGroupRows,
      },
      writeMonthsAsCsv(join(workshop, "month.csv"), parameters),
      onFile,
    );
    const manifest = lakeManifestSchema.parse({
      version: 1,
      firstDay: parameters.firstDay,
      lastDay: parameters.lastDay,
      tables: [table],
    });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
    return manifest;
  } finally {
    await engine.close();
    await rm(workshop, { recursive: true, force: true });
  }
}

async function createDimensions(engine: Engine, parameters: LakeParameters) {
  const skus = drawSkus(parameters.skus, parameters.seed).map((sku, place) => {
    const supplier = sku.supplier === null ? "NULL" : quoted(suppliers[sku.supplier]!);
    return `(${place}, ${quoted(sku.code)}, ${quoted(sku.category.name)}, ${supplier})`;
  });
  const stores = drawStores(parameters.stores, parameters.seed + 1).map(
    ({ id, region }) => `(${id}, ${quoted(region)})`,
  );
  await engine.query(
    `CREATE TABLE skus AS FROM (VALUES ${skus.join(", ")}) s(sku_place, sku, category, supplier)`,
  );
  await engine.query(`CREATE TABLE stores AS FROM (VALUES ${stores.join(", ")}) s(store_id, region)`);
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Writes one month at a time to the same CSV file, so that at no time more than a month lies on the disk twice. */
async function* writeMonthsAsCsv(csv: string, parameters: LakeParameters): AsyncGenerator<FilePart> {
  const types = Object.entries(inventoryCsvColumns).map(([name, type]) => `'${name}': '${type}'`);
  const select = `SELECT sku, inventory_count, DATE '1970-01-01' + day AS report_date, store_id, region, category, promo, sold,
      received, unit_cost_cents, make_timestamp(updated) AS updated_at, supplier, note
    FROM read_csv(${quoted(csv)}, columns = {${types.join(", ")}}, header = false, auto_detect = false, delim = ',', quote = '"', nullstr = '')
    JOIN skus USING (sku_place) JOIN stores USING (store_id)`;
  let month = parameters.firstDay.slice(0, 7);
  let days: string[] = [];
  const finish = async (): Promise<FilePart> => {
    await writeFile(csv, days.join(""));
    return { partition: [Number(month.slice(0, 4)), Number(month.slice(5))], select };
  };
  for (const { day, csv: lines } of simulateInventory(parameters)) {
    if (!day.startsWith(month)) {
      yield await finish();
      [month, days] = [day.slice(0, 7), []];
    }
    days.push(lines);
  }
  yield await finish();
}
