"use client";

import { useEffect, useState } from "react";
import type { Scenario } from "@/lib/lab/scenario";
import { fitWorkload } from "@/lib/lab/workload";
import { formatAddress, type LabAddress, ownSql, parseAddress } from "./address";
import { useAddress, useSetAddress } from "./use-address";

/** How long the address waits for the reader to stop dragging or typing, in milliseconds: browsers limit how often it may change. */
const settleMs = 300;

/**
 * What the reader has chosen: scenario, window, statement. All of it lives in the address; what is being dragged or
 * typed is held here for a moment first.
 */
export function useChoices(scenarios: readonly Scenario[], maxMonths: number) {
  const address = parseAddress(
    useAddress(),
    scenarios.map(({ id }) => id),
    maxMonths,
  );
  const setAddress = useSetAddress();
  const [draft, setDraft] = useState<{ readonly months?: number; readonly sql?: string }>({});
  const [cold, setCold] = useState(true);

  const tab = address.scenario ?? (address.sql === null ? scenarios[0]!.id : ownSql);
  const scenario = scenarios.find(({ id }) => id === tab) ?? ownScenario;
  const { workload } = address;
  const brought = workload === null ? null : fitWorkload(workload, maxMonths).hotMonths;
  const months = draft.months ?? address.months ?? brought ?? scenario.window;
  const sql = draft.sql ?? address.sql ?? scenario.sql;

  const present: LabAddress = { scenario: tab, months, sql: sql === scenario.sql ? null : sql, workload };
  const written = formatAddress(present);
  useEffect(() => {
    if (draft.months === undefined && draft.sql === undefined) return;
    const timer = setTimeout(() => {
      setAddress(written, "replace");
      setDraft({});
    }, settleMs);
    return () => clearTimeout(timer);
  }, [draft, written, setAddress]);

  return {
    tab,
    scenario,
    months,
    sql,
    cold,
    workload,
    setCold,
    setMonths: (to: number) => setDraft((before) => ({ ...before, months: to })),
    setSql: (to: string) => setDraft((before) => ({ ...before, sql: to })),
    /** Back to the scenario's own statement. */
    reset: () => {
      setDraft({});
      setAddress(formatAddress({ ...present, sql: null }), "replace");
    },
    pick: (id: string) => {
      setDraft({});
      setAddress(formatAddress({ scenario: id, months, sql: null, workload }), "push");
    },
    /** Forgets what the team brought, and keeps the rest. */
    forgetWorkload: () => setAddress(formatAddress({ ...present, workload: null }), "push"),
    link: () => `${location.origin}${location.pathname}${written}`,
  };
}

const ownScenario: Scenario = {
  id: ownSql,
  title: "Your own SQL",
  question: "Ask what you like: one statement over the warehouse and the lake.",
  dataSet: "retail",
  kind: "dashboard",
  work: "adhoc",
  runsPerMonth: 1,
  window: 12,
  sql: `select category, sum(sold) as sold
from inventory
where report_date >= date '2025-10-01'
group by category
order by sold desc, category`,
  lookAt:
    "Move the line past the day in the condition and run again: the months left of the line are read from the lake.",
};
