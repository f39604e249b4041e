/** The platforms to choose from, in the order shown. The list alone is small; the statements come with `script.ts`, on demand. */
export const platformList = [
  { id: "redshift", name: "Redshift Spectrum" },
  { id: "athena", name: "Athena" },
  { id: "synapse", name: "Synapse serverless" },
  { id: "bigquery", name: "BigQuery" },
  { id: "snowflake", name: "Snowflake" },
  { id: "databricks", name: "Databricks" },
  { id: "trino", name: "Trino" },
  { id: "duckdb", name: "DuckDB" },
] as const;

export type PlatformId = (typeof platformList)[number]["id"];
