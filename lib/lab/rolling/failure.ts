/**
 * How a step is run. `one transaction`: load, purge and boundary in one transaction, the load deletes the day before it inserts
 * it, and the view is cut on both sides by one row of a control table. `separate jobs`: three jobs, each statement on its own, the
 * load only inserts, and the view's cut is a date written into it, on the lake's side only.
 */
export const procedures = ["one transaction", "separate jobs"] as const;
export type Procedure = (typeof procedures)[number];

/** What can go wrong in a step, in the order of the menu. */
export const failureIds = [
  "half-load",
  "load-repeated",
  "purge-skipped",
  "boundary-not-moved",
  "late-cold",
  "late-hot",
] as const;
export type FailureId = (typeof failureIds)[number];

type FailureWords = {
  /** Stands in the menu and in the log. */
  readonly title: string;
  /** What comes of it, one sentence for each procedure. */
  readonly outcome: Readonly<Record<Procedure, string>>;
};

export const failures: Readonly<Record<FailureId, FailureWords>> = {
  "half-load": {
    title: "The load fails half way and is repeated",
    outcome: {
      "one transaction": "The half that was written is rolled back, and the repeat writes the day once.",
      "separate jobs": "The half that was written stays, and the repeat writes the whole day beside it.",
    },
  },
  "load-repeated": {
    title: "The load runs twice",
    outcome: {
      "one transaction": "The second run deletes the day before it inserts it, so nothing changes.",
      "separate jobs": "The second run inserts the day a second time.",
    },
  },
  "purge-skipped": {
    title: "The purge does not run",
    outcome: {
      "one transaction":
        "The expired day stays and takes room, but the view is cut on both sides and does not show it. The next purge deletes all that lies before the boundary.",
      "separate jobs":
        "The expired day stays, the view's cut has moved on, and the day comes from the warehouse and from the lake.",
    },
  },
  "boundary-not-moved": {
    title: "The boundary is not moved",
    outcome: {
      "one transaction":
        "With the boundary the purge and the load are rolled back, and the step is repeated.",
      "separate jobs":
        "The expired day is gone from the warehouse, and the view does not yet take it from the lake.",
    },
  },
  "late-cold": {
    title: "A late correction to a day that has left the window",
    outcome: {
      "one transaction": "It is written to the lake, which is where the view takes that day from.",
      "separate jobs":
        "It is written to the warehouse, like every other change, and the lake never hears of it.",
    },
  },
  "late-hot": {
    title: "A late correction to a day in the window",
    outcome: {
      "one transaction": "It is written to the lake, and the day is loaded from there again.",
      "separate jobs": "It is written to the lake, and the warehouse keeps the day as it was.",
    },
  },
};

/** What comes of a step in which nothing goes wrong. */
export const usualOutcome: Readonly<Record<Procedure, string>> = {
  "one transaction":
    "The new day is deleted and inserted, all before the boundary is purged and the boundary row is moved, or none of it happens.",
  "separate jobs":
    "The load inserts the new day, then the purge deletes the oldest one, then the view is rewritten.",
};
