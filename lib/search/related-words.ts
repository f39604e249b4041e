import { stemsOf } from "./words";

/** Words that people in this field use for nearly the same thing, a group a line. A word may stand in several groups. */
const groups = `
  accountable owner responsible
  alarm alert notify warn
  analyst scientist
  anonymous unidentifiable de-identified
  app application service
  attacker hacker intruder
  auditor authority regulator supervisor
  big huge large
  bill budget cost expensive money price spend
  breach exfiltrate leak steal stolen theft
  broken crash die dies fail failure outage
  bucket s3 adls gcs blob
  card credit payment pan
  cause explain reason
  check test validate verify
  clean cleanse prepare reshape tidy wrangle
  client customer person
  cold historical history old past
  colleague employee staff worker
  column field attribute
  comment feedback review survey
  comply compliance law legal regulation
  conceal hide mask obscure redact scramble
  contract document letter pdf text
  contradict differ different disagree mismatch
  copy clone duplicate mirror replicate
  correct fix repair
  count figure kpi measure metric number total value
  dashboard chart report
  database db2 mariadb mssql mysql oracle postgres
  dataset table
  definition description documentation meaning
  delay lag late latency
  delete drop erase forget purge remove wipe
  department team unit
  device mobile phone tablet
  discover find locate search
  distance kilometre near nearest
  divide shard split
  download export send share upload
  email mail
  estimate forecast predict
  event message
  evidence demonstrate proof prove
  facebook social twitter
  feeling mood opinion sentiment
  forever hour slow slower
  fresh hot latest recent
  friend link network relationship
  grant permission privilege role
  hospital health medical patient
  incorrect error wrong
  instance machine node server
  join combine integrate merge unify
  journal log record trail
  keep preserve retain
  label tag classify
  location address map place
  optimal optimise best
  policy rule
  read see view
  recover restore revert rollback undo
  salary income pay
  snapshot version
  synapse bigquery redshift snowflake warehouse
  tamper change alter manipulate
`;

const related = new Map<string, Set<string>>();
for (const group of groups
  .trim()
  .split("\n")
  .map((line) => stemsOf(line).split(" ")))
  for (const stem of group) related.set(stem, new Set([...(related.get(stem) ?? []), ...group]));

/** The stems of words that mean nearly the same as the word of this stem, itself among them; undefined where there are none. */
export const relatedTo = (stem: string): ReadonlySet<string> | undefined => related.get(stem);
