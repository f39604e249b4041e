import type { Category } from "./vocabulary";

/** Every pattern of the catalog, in catalog order. Slugs are permanent addresses. */
export const registry = [
  { slug: "data-lake", title: "Data lake", category: "architecture" },
  { slug: "data-warehouse", title: "Data warehouse", category: "architecture" },
  { slug: "lambda-architecture", title: "Lambda architecture", category: "architecture" },
  { slug: "kappa-architecture", title: "Kappa architecture", category: "architecture" },
  { slug: "microservices-architecture", title: "Microservices architecture", category: "architecture" },
  { slug: "event-driven-architecture", title: "Event-driven architecture", category: "architecture" },
  { slug: "polyglot-persistence", title: "Polyglot persistence", category: "architecture" },
  { slug: "data-mesh", title: "Data mesh", category: "architecture" },
  { slug: "data-vault", title: "Data vault", category: "architecture" },
  { slug: "streaming-first", title: "Streaming-first", category: "architecture" },
  { slug: "sharding", title: "Sharding", category: "storage" },
  { slug: "partitioning", title: "Partitioning", category: "storage" },
  { slug: "replication", title: "Replication", category: "storage" },
  { slug: "federated-storage", title: "Federated storage", category: "storage" },
  { slug: "object-storage", title: "Object storage", category: "storage" },
  { slug: "columnar-storage", title: "Columnar storage", category: "storage" },
  { slug: "time-series-storage", title: "Time-series storage", category: "storage" },
  { slug: "graph-storage", title: "Graph storage", category: "storage" },
  { slug: "in-memory-storage", title: "In-memory storage", category: "storage" },
  { slug: "hybrid-storage", title: "Hybrid storage", category: "storage" },
  { slug: "extract-transform-load", title: "Extract, transform, load", category: "integration" },
  { slug: "extract-load-transform", title: "Extract, load, transform", category: "integration" },
  { slug: "change-data-capture", title: "Change data capture", category: "integration" },
  { slug: "data-federation", title: "Data federation", category: "integration" },
  { slug: "data-visualization", title: "Data visualization", category: "integration" },
  { slug: "data-replication", title: "Data replication", category: "integration" },
  { slug: "data-synchronization", title: "Data synchronization", category: "integration" },
  { slug: "data-preparation", title: "Data preparation", category: "integration" },
  { slug: "publish-subscribe", title: "Publish/subscribe", category: "integration" },
  { slug: "request-reply", title: "Request/reply", category: "integration" },
  { slug: "descriptive-analytics", title: "Descriptive analytics", category: "analytics" },
  { slug: "diagnostic-analytics", title: "Diagnostic analytics", category: "analytics" },
  { slug: "predictive-analytics", title: "Predictive analytics", category: "analytics" },
  { slug: "prescriptive-analytics", title: "Prescriptive analytics", category: "analytics" },
  { slug: "real-time-analytics", title: "Real-time analytics", category: "analytics" },
  { slug: "batch-analytics", title: "Batch analytics", category: "analytics" },
  { slug: "text-analytics", title: "Text analytics", category: "analytics" },
  { slug: "geospatial-analytics", title: "Geospatial analytics", category: "analytics" },
  { slug: "sentiment-analytics", title: "Sentiment analytics", category: "analytics" },
  { slug: "network-analytics", title: "Network analytics", category: "analytics" },
  { slug: "master-data-management", title: "Master data management", category: "management" },
  { slug: "reference-data-management", title: "Reference data management", category: "management" },
  { slug: "metadata-management", title: "Metadata management", category: "management" },
  { slug: "data-catalog", title: "Data catalog", category: "management" },
  { slug: "data-lineage", title: "Data lineage", category: "management" },
  { slug: "data-versioning", title: "Data versioning", category: "management" },
  { slug: "data-performance", title: "Data performance", category: "management" },
  { slug: "data-lifecycle-management", title: "Data lifecycle management", category: "management" },
  { slug: "data-virtualization", title: "Data virtualization", category: "management" },
  { slug: "data-profiling", title: "Data profiling", category: "management" },
  { slug: "data-stewardship", title: "Data stewardship", category: "governance" },
  { slug: "data-quality-management", title: "Data quality management", category: "governance" },
  { slug: "data-policy-management", title: "Data policy management", category: "governance" },
  { slug: "data-classification", title: "Data classification", category: "governance" },
  { slug: "data-retention-and-archival", title: "Data retention and archival", category: "governance" },
  { slug: "data-privacy-compliance", title: "Data privacy compliance", category: "governance" },
  { slug: "data-lineage-and-provenance", title: "Data lineage and provenance", category: "governance" },
  { slug: "data-cataloging-and-discovery", title: "Data cataloging and discovery", category: "governance" },
  { slug: "data-risk-management", title: "Data risk management", category: "governance" },
  { slug: "data-ownership", title: "Data ownership", category: "governance" },
  { slug: "data-encryption", title: "Data encryption", category: "security" },
  { slug: "data-masking", title: "Data masking", category: "security" },
  { slug: "data-tokenization", title: "Data tokenization", category: "security" },
  { slug: "data-access-control", title: "Data access control", category: "security" },
  { slug: "data-auditing", title: "Data auditing", category: "security" },
  { slug: "data-anonymization", title: "Data anonymization", category: "security" },
  { slug: "data-pseudonymization", title: "Data pseudonymization", category: "security" },
  { slug: "data-security-monitoring", title: "Data security monitoring", category: "security" },
  { slug: "data-activity-monitoring", title: "Data activity monitoring", category: "security" },
  { slug: "data-loss-prevention", title: "Data loss prevention", category: "security" },
  { slug: "warehouse-as-platform", title: "Warehouse as the platform", category: "placement" },
  { slug: "no-warehouse", title: "No warehouse", category: "placement" },
  { slug: "purposeful-hybrid", title: "Purposeful hybrid", category: "placement" },
] as const satisfies readonly { slug: string; title: string; category: Category }[];

export type Slug = (typeof registry)[number]["slug"];

export const slugs = registry.map(({ slug }) => slug) as readonly Slug[];

const entries: ReadonlyMap<string, RegistryEntry> = new Map(registry.map((entry) => [entry.slug, entry]));
export type RegistryEntry = (typeof registry)[number];

/** The entry of a slug, or undefined where the catalog has no such pattern. */
export const registered = (slug: string): RegistryEntry | undefined => entries.get(slug);

/** Whether a string is one of the catalog's slugs. */
export const isSlug = (slug: string): slug is Slug => entries.has(slug);
