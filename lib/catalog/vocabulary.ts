/** The closed lists that the catalog, the questionnaire and the lab share. Each list is the single source of its type and of the order in which it is shown. */

/** Categories in catalog order. */
export const categories = [
  "architecture",
  "storage",
  "integration",
  "analytics",
  "management",
  "governance",
  "security",
  "placement",
] as const;
export type Category = (typeof categories)[number];

export const placements = ["warehouse-as-platform", "no-warehouse", "purposeful-hybrid"] as const;
export type Placement = (typeof placements)[number];

/** How strongly a condition speaks, strongest first. */
export const strengths = ["must", "should", "consider"] as const;
export type Strength = (typeof strengths)[number];

export const relationKinds = [
  "requires",
  "pairs-with",
  "alternative-to",
  "evolves-into",
  "conflicts-with",
  "specialises",
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Relations that read the same from both ends. */
export const symmetricRelations: readonly RelationKind[] = ["pairs-with", "alternative-to", "conflicts-with"];

/** How a relation reads from its own page, and from the page at its other end. */
export const relationWords: Readonly<
  Record<RelationKind, { readonly forward: string; readonly reverse: string }>
> = {
  requires: { forward: "requires", reverse: "required by" },
  "pairs-with": { forward: "pairs with", reverse: "pairs with" },
  "alternative-to": { forward: "alternative to", reverse: "alternative to" },
  "evolves-into": { forward: "evolves into", reverse: "evolves from" },
  "conflicts-with": { forward: "conflicts with", reverse: "conflicts with" },
  specialises: { forward: "specialises", reverse: "specialised by" },
};

/** The qualities that compare lines up, in its order. `minus`, `zero` and `plus` say what -2, 0 and +2 mean. */
export const qualities = [
  {
    id: "freshness",
    label: "Freshness",
    minus: "Results are a day old or older.",
    zero: "Results follow within the hour.",
    plus: "Results follow within seconds.",
  },
  {
    id: "querySpeed",
    label: "Query speed",
    minus: "Typical questions take minutes or need another system.",
    zero: "Typical questions take several seconds.",
    plus: "Typical questions are answered in under a second.",
  },
  {
    id: "costAtScale",
    label: "Cost at scale",
    minus: "Cost grows faster than the data.",
    zero: "Cost grows with the data.",
    plus: "Cost grows clearly slower than the data.",
  },
  {
    id: "scalability",
    label: "Scalability",
    minus: "One machine or one team is the ceiling.",
    zero: "It scales with planned work at each step.",
    plus: "It scales by adding machines or teams, without redesign.",
  },
  {
    id: "consistency",
    label: "Consistency",
    minus: "Readers may see conflicting answers with no sign of it.",
    zero: "Readers converge, with a known lag.",
    plus: "Every reader sees the same committed state.",
  },
  {
    id: "simplicity",
    label: "Simplicity",
    minus: "It needs several specialists and several running systems.",
    zero: "One team runs it with care.",
    plus: "One person can run and repair it.",
  },
  {
    id: "governance",
    label: "Governance",
    minus: "Access, meaning and origin are hard to control.",
    zero: "They can be controlled with added tools.",
    plus: "It enforces or records them by itself.",
  },
  {
    id: "flexibility",
    label: "Flexibility",
    minus: "A new use needs a rebuild.",
    zero: "A new use needs a planned change.",
    plus: "A new use needs no change to what exists.",
  },
] as const;
export type Quality = (typeof qualities)[number]["id"];
export const qualityIds = qualities.map(({ id }) => id) as readonly Quality[];

/** The groups under which a page lists products. */
export const technologyGroups = [
  "Open source",
  "AWS",
  "Azure",
  "Google Cloud",
  "Databricks",
  "Snowflake",
  "Other vendors",
] as const;

export const sourceKinds = ["paper", "book", "standard", "documentation", "article", "law"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The decision rules that the placement pages print: the source's five situations and our three. */
export const ruleIds = ["S1", "S2", "S3", "S4", "S5", "O1", "O2", "O3"] as const;
export type RuleId = (typeof ruleIds)[number];

/** Options of the questions whose answer is one of a list, weakest or fastest first, as they stand in `answers.json`. */
export const answerOptions = {
  costPressure: ["low", "moderate", "high", "severe"],
  sqlSkill: ["none", "basic", "strong", "expert"],
  distributedSkill: ["none", "basic", "strong", "expert"],
  latency: ["sub-second", "seconds", "up-to-a-minute", "minutes-or-more"],
  freshness: ["seconds", "minutes", "hourly", "daily", "weekly"],
  sensitivity: ["none", "internal", "personal-data", "regulated"],
  futureChange: ["none", "possible", "committed"],
} as const;
export type OptionKey = keyof typeof answerOptions;

/** Questions whose answer is a number: lowest and highest accepted value, unit as printed, and whether only integers count. */
export const numberKeys = {
  volumeTb: { min: 0.001, max: 1_000_000, unit: "TB", integer: false },
  growthPercentPerYear: { min: -50, max: 500, unit: "% a year", integer: false },
  teamSize: { min: 0.2, max: 5000, unit: "people", integer: false },
  concurrentUsers: { min: 0, max: 100_000, unit: "people at once", integer: true },
  historyYears: { min: 0, max: 50, unit: "years", integer: false },
  hotMonths: { min: 0, max: 600, unit: "months", integer: true },
  domainTeams: { min: 0, max: 200, unit: "teams", integer: true },
  sourceSystems: { min: 0, max: 10_000, unit: "systems", integer: true },
} as const;
export type NumberKey = keyof typeof numberKeys;

/** The four shares of analytical work; together they are 100. */
export const mixKeys = ["bi", "adhoc", "ml", "log"] as const;
export type MixKey = (typeof mixKeys)[number];

/** Facts that no scored question asks. They score nothing and only bring companion patterns. `absent` says that a fact does not hold. */
export const needs = [
  {
    id: "transactional-sources",
    label: "At least one source is a transactional database",
    absent: "no source is a transactional database",
  },
  {
    id: "point-lookups",
    label: "Some look-ups must answer within 10 ms",
    absent: "no look-up must answer within 10 ms",
  },
  { id: "sensors", label: "Sensors or meters send readings", absent: "no sensors or meters send readings" },
  {
    id: "cards",
    label: "Payment-card numbers are stored or processed",
    absent: "no payment-card numbers are stored or processed",
  },
  {
    id: "shared-outside",
    label: "Data is published or shared outside the organisation",
    absent: "nothing is published or shared outside the organisation",
  },
  { id: "text", label: "Free text has to be understood", absent: "no free text has to be understood" },
  {
    id: "images",
    label: "Images, audio or video have to be processed",
    absent: "no images, audio or video have to be processed",
  },
  { id: "location", label: "Questions ask where: places, routes, areas", absent: "no question asks where" },
  {
    id: "relationships",
    label: "Questions follow relationships over several steps",
    absent: "no question follows relationships over several steps",
  },
  { id: "opinions", label: "Opinions in reviews, tickets or posts matter", absent: "opinions do not matter" },
  {
    id: "full-audit",
    label: "Every state a record passed through must be provable",
    absent: "earlier states of a record need not be provable",
  },
  {
    id: "shared-entities",
    label: "The same customer, product or supplier stands in three or more systems",
    absent: "no customer, product or supplier stands in three or more systems",
  },
  { id: "shared-codes", label: "Several systems share code lists", absent: "systems share no code lists" },
  { id: "on-premises", label: "Some data must stay on premises", absent: "nothing has to stay on premises" },
  {
    id: "central-queue",
    label: "Everybody waits for one central data team",
    absent: "nobody waits for a central data team",
  },
] as const;
export type Need = (typeof needs)[number]["id"];
export const needIds = needs.map(({ id }) => id) as readonly Need[];
