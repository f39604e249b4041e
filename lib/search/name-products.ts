const makers =
  /^(apache|amazon|aws|azure|databricks|eclipse|google cloud|google|hashicorp|ibm|microsoft|snowflake|sql server) (?=\S)/iu;

/**
 * The names by which one asks for what a page lists as a product: "Apache Kafka" by "Kafka" as well, "Redis or Valkey" by
 * either, "InfluxDB 3 (open source)" without what stands in brackets.
 */
export function nameProducts(listed: string): readonly string[] {
  const plain = listed.replace(/ *\([^)]*\)/gu, "");
  const parts = plain.split(/, | or | and | with | on | such as /u).filter((part) => part.length > 2);
  return [...new Set([listed, plain, ...parts].flatMap((name) => [name, name.replace(makers, "")]))];
}
