import type { PlatformModel } from "./model";

type Rule = { readonly allowed: RegExp; readonly says: string };

/** What a platform's documentation says of names; others are quoted right and may still be refused. */
const rules: Readonly<Record<string, Rule>> = {
  athena: {
    allowed: /^[a-z_][a-z0-9_]*$/,
    says: "Athena documents lower-case letters, digits and underscores only; others may be created and then fail in queries",
  },
  bigquery: {
    allowed: /^[A-Za-z_][A-Za-z0-9_]*$/,
    says: "BigQuery's external tables over Parquet take letters, digits and underscores unless flexible column names are switched on",
  },
  databricks: {
    allowed: /^[^ ,;{}()\n\t=]+$/,
    says: "Delta tables take no blank and none of , ; { } ( ) = in a column's name without column mapping",
  },
  trino: {
    allowed: /^[^A-Z]+$/,
    says: "Trino folds names to lower case",
  },
  redshift: {
    allowed: /^[^A-Z]+$/,
    says: "Redshift folds names to lower case unless enable_case_sensitive_identifier is on",
  },
};

/** Names of the model that the platform's documentation does not promise to take, each with what it says. */
export function nameWarnings(platform: string, model: PlatformModel): readonly string[] {
  const rule = rules[platform];
  if (rule === undefined) return [];
  const names = [model.lakeTable, model.hotTable, model.view, ...model.columns.map(({ name }) => name)];
  const odd = names.filter((name) => !rule.allowed.test(name));
  return odd.length === 0 ? [] : [`${odd.map((name) => `"${name}"`).join(", ")}: ${rule.says}.`];
}
