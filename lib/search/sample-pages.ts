import { registry } from "@/lib/catalog/registry";
import type { SearchablePage } from "./to-search-documents";

type SearchablePattern = SearchablePage["pattern"];

const products = (...names: readonly string[]): SearchablePattern["technologies"] => ({
  "Open source": names.map((name) => ({ name, role: "one of the products on this page" })),
});

/** A dozen entries as their pages might describe them. */
const described: ReadonlyMap<
  string,
  Pick<SearchablePattern, "title" | "summary" | "aliases" | "symptoms" | "technologies">
> = new Map([
  [
    "data-lake",
    {
      title: "Data lake",
      summary:
        "Keep every file as it arrived in cheap object storage, and give it structure when it is read.",
      aliases: ["Raw zone", "Schema on read", "Lakehouse foundation"],
      symptoms: ["nobody can get at the raw files", "the warehouse refuses semi-structured data"],
      technologies: products(
        "Apache Iceberg",
        "Delta Lake",
        "Amazon S3",
        "Azure Data Lake Storage",
        "Athena",
      ),
    },
  ],
  [
    "data-warehouse",
    {
      title: "Data warehouse",
      summary:
        "Keep cleaned, modelled history in one engine that answers reports fast and the same way for everyone.",
      aliases: ["Enterprise data warehouse", "EDW", "Star schema"],
      symptoms: ["every department reports a different revenue", "dashboard is slow at 9 am"],
      technologies: products("Snowflake", "Amazon Redshift", "BigQuery", "ClickHouse"),
    },
  ],
  [
    "lambda-architecture",
    {
      title: "Lambda architecture",
      summary:
        "Run a slow exact batch path beside a fast approximate stream path, and merge them when somebody asks.",
      aliases: ["Batch plus speed layer"],
      symptoms: ["the live figure and the nightly figure disagree"],
      technologies: products("Apache Spark", "Apache Kafka", "Apache Druid"),
    },
  ],
  [
    "kappa-architecture",
    {
      title: "Kappa architecture",
      summary:
        "Treat all data as one replayable log, and rebuild results by reading the log again from the start.",
      aliases: ["Stream-only processing", "Log-centric architecture"],
      symptoms: [
        "the same logic is written twice, for batch and for stream",
        "a bug in the stream cannot be corrected",
      ],
      technologies: products("Apache Kafka", "Apache Flink", "Redpanda", "Amazon Kinesis Data Streams"),
    },
  ],
  [
    "data-mesh",
    {
      title: "Data mesh",
      summary: "Let the teams that know the data own it as products on a common platform.",
      aliases: ["Domain-owned data products"],
      symptoms: ["everybody waits for one central data team"],
      technologies: products("DataHub", "Databricks Unity Catalog", "AWS Lake Formation"),
    },
  ],
  [
    "change-data-capture",
    {
      title: "Change data capture",
      summary:
        "Read the changes that a database has already written to its log, and apply them elsewhere in commit order.",
      aliases: ["CDC", "Log-based replication", "Log tailing"],
      symptoms: ["deletes never arrive", "the nightly copy no longer finishes before morning"],
      technologies: products(
        "Debezium",
        "Apache Kafka Connect",
        "AWS Database Migration Service",
        "Fivetran",
      ),
    },
  ],
  [
    "data-visualization",
    {
      title: "Data visualization",
      summary: "Present figures so that people see the pattern before they read the number.",
      aliases: ["Dashboards", "Business intelligence front end", "Charts"],
      symptoms: ["nobody understands the report", "forty dashboards and no answer"],
      technologies: products("Apache Superset", "Power BI", "Tableau", "Looker"),
    },
  ],
  [
    "data-virtualization",
    {
      title: "Data virtualization",
      summary: "Offer one logical layer of views over sources that stay where they are.",
      aliases: ["Logical data warehouse", "Virtual data layer"],
      symptoms: ["analysts need to know which server holds a table"],
      technologies: products("Denodo", "Trino", "Dremio"),
    },
  ],
  [
    "data-federation",
    {
      title: "Data federation",
      summary: "Send one query to several databases and join what they answer, without copying data first.",
      aliases: ["Federated query", "Query federation"],
      symptoms: ["a join across two systems needs an export"],
      technologies: products("Trino", "Athena Federated Query", "BigQuery Omni"),
    },
  ],
  [
    "data-tokenization",
    {
      title: "Data tokenization",
      summary: "Replace a sensitive value with a token that still joins, and keep the way back in a vault.",
      aliases: ["Token vault", "Format-preserving tokens"],
      symptoms: ["hide card numbers but still join on them", "analysts can see payment cards"],
      technologies: products("HashiCorp Vault", "Protegrity", "Skyflow"),
    },
  ],
  [
    "no-warehouse",
    {
      title: "No warehouse",
      summary: "Keep all data in the lake and query it there with a serverless SQL engine.",
      aliases: ["Pattern 2", "Lake only", "Serverless SQL on a lake"],
      symptoms: ["the warehouse bill grows with data nobody queries"],
      technologies: products("Amazon Athena", "Trino", "Redshift Spectrum", "DuckDB"),
    },
  ],
  [
    "purposeful-hybrid",
    {
      title: "Purposeful hybrid",
      summary: "Keep everything in the lake and only the months that must be fast in the warehouse as well.",
      aliases: ["Pattern 3", "Hot and cold split", "Lake and warehouse"],
      symptoms: ["old partitions cost as much as new ones", "dashboards are fast on last month only"],
      technologies: products("Redshift Spectrum", "BigQuery external tables", "Snowflake external tables"),
    },
  ],
]);

/** The whole catalog: a dozen entries with their texts, the others with their names alone. */
export const samplePages: readonly SearchablePage[] = registry.map(({ slug, title, category }) => ({
  pattern: {
    ...(described.get(slug) ?? { title, summary: "", aliases: [], symptoms: [], technologies: {} }),
    slug,
    category,
    failureModes: [],
    reviewQuestions: [],
    qualities: {},
    useWhen: [],
  },
  body: { headings: [], passages: [] },
}));
