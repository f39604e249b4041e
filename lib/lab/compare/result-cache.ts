/** A statement sent to a service that keeps results, and what it reads when it has to be run. */
export type SentStatement = {
  readonly sql: string;
  readonly bytesRead: number;
  readonly requests: number;
  /** When it is sent, in minutes; never before the one before it. */
  readonly atMinute: number;
};

export type CacheOutcome = {
  /** In the order of the statements. */
  readonly steps: readonly {
    readonly isHit: boolean;
    readonly bytesRead: number;
    readonly requests: number;
  }[];
  readonly hits: number;
  readonly misses: number;
  readonly bytesRead: number;
  /** What the same statements would have read without a cache. */
  readonly bytesWithout: number;
};

/**
 * Sends statements through a result cache that is keyed by the exact text: one blank more is another statement. A result serves
 * until it is `maxAgeMinutes` old, counted from the run that made it; null: for ever. It is not checked against the data,
 * so it may be stale until then (as with Athena: https://docs.aws.amazon.com/athena/latest/ug/reusing-query-results.html).
 */
export function sendThroughCache(
  statements: readonly SentStatement[],
  maxAgeMinutes: number | null,
): CacheOutcome {
  const madeAt = new Map<string, number>();
  const steps = statements.map(({ sql, bytesRead, requests, atMinute }) => {
    const made = madeAt.get(sql);
    const isHit = made !== undefined && (maxAgeMinutes === null || atMinute - made < maxAgeMinutes);
    if (!isHit) madeAt.set(sql, atMinute);
    return { isHit, bytesRead: isHit ? 0 : bytesRead, requests: isHit ? 0 : requests };
  });
  const hits = steps.filter(({ isHit }) => isHit).length;
  return {
    steps,
    hits,
    misses: steps.length - hits,
    bytesRead: steps.reduce((sum, step) => sum + step.bytesRead, 0),
    bytesWithout: statements.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
  };
}

/** How a month's runs use such a cache. */
export type ResultCache = {
  /** How often in a month every result has aged out: 730 where results live for an hour, about 30 for a day. */
  readonly lifetimesPerMonth: number;
  /** Different texts of each scenario in use, by its id. A scenario that is not listed is never sent twice with the same text. */
  readonly texts: ReadonlyMap<string, number>;
};

/** Runs of a month that must be run although there is a cache: at most each text once in each lifetime. */
export function missesPerMonth(runs: number, scenarioId: string, cache: ResultCache): number {
  const texts = cache.texts.get(scenarioId);
  return texts === undefined ? runs : Math.min(runs, Math.ceil(texts * cache.lifetimesPerMonth));
}
