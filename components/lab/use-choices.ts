"use client";

import { useEffect, useMemo, useState } from "react";
import { useAddress, useSetAddress } from "@/components/ui/use-address";
import { ownQuestion } from "@/lib/lab/console/own-question";
import { partitionsOfMonths } from "@/lib/lab/console/partitions-of-months";
import type { LabSet } from "@/lib/lab/lab-set";
import { fitWorkload } from "@/lib/lab/workload";
import { formatAddress, type LabAddress, longestLink, ownSql, parseAddress } from "./address";

/** How long the address waits for the reader to stop dragging or typing, in milliseconds: browsers limit how often it may change. */
const settleMs = 300;

export type Choices = ReturnType<typeof useChoices>;

type Draft = { readonly months?: number; readonly sql?: string };

/**
 * What the reader has chosen of a data set: scenario, window, statement. All of it lives in the address; what is being dragged or
 * typed is held here for a moment first, and a statement that is too long for an address for good.
 *
 * `isFirst`: an address that names no data set means this one.
 */
export function useChoices(set: LabSet, isFirst: boolean) {
  const { dataSet, outline, scenarios } = set;
  const { grain } = dataSet;
  const address = parseAddress(useAddress(), {
    data: isFirst ? null : dataSet.id,
    scenarios: scenarios.map(({ id }) => id),
    grain,
    maxMonths: outline.partitions.length,
  });
  const setAddress = useSetAddress();
  const [draft, setDraft] = useState<Draft>({});
  const [cold, setCold] = useState(true);

  const own = useMemo(() => ownQuestion({ dataSet, outline }, ownSql), [dataSet, outline]);
  const tab = address.scenario ?? (address.sql === null ? (scenarios[0]?.id ?? ownSql) : ownSql);
  const scenario = scenarios.find(({ id }) => id === tab) ?? own;
  const { workload } = address;
  const dataMonths = new Set(outline.partitions.map(({ month }) => month)).size;
  const brought = workload === null ? null : fitWorkload(workload, dataMonths).hotMonths;
  const months =
    draft.months ??
    address.months ??
    (brought === null ? null : partitionsOfMonths(outline.partitions, brought)) ??
    scenario.window;
  const sql = draft.sql ?? address.sql ?? scenario.sql;

  const present: LabAddress = {
    ...address,
    scenario: tab,
    months,
    sql: sql === scenario.sql ? null : sql,
  };
  const whole = formatAddress(present, grain);
  const isTooLong = whole.length > longestLink;
  const written = isTooLong ? formatAddress({ ...present, sql: null }, grain) : whole;
  const { sql: drafted } = draft;
  useEffect(() => {
    if (draft.months === undefined && draft.sql === undefined) return;
    const timer = setTimeout(() => {
      setAddress(written, "replace");
      setDraft(isTooLong && drafted !== undefined ? { sql: drafted } : {});
    }, settleMs);
    return () => clearTimeout(timer);
  }, [draft.months, draft.sql, drafted, written, isTooLong, setAddress]);

  const go = (to: Partial<LabAddress>, step: "push" | "replace") => {
    setDraft({});
    setAddress(formatAddress({ ...present, ...to }, grain), step);
  };
  return {
    tab,
    scenario,
    months,
    sql,
    cold,
    workload,
    dataMonths,
    /** The statement does not fit into a link. */
    isTooLong,
    setCold,
    setMonths: (to: number) => setDraft((before) => ({ ...before, months: to })),
    setSql: (to: string) => setDraft((before) => ({ ...before, sql: to })),
    /** Back to the scenario's own statement. */
    reset: () => go({ sql: null }, "replace"),
    pick: (id: string) => go({ scenario: id, sql: null }, "push"),
    /** The address of a scenario with the present window. */
    addressOf: (id: string) => formatAddress({ ...present, scenario: id, sql: null }, grain),
    /** A statement from the history, on the reader's own tab. */
    bringBack: (statement: string) => {
      go({ scenario: ownSql, sql: null }, "push");
      setDraft({ sql: statement });
    },
    /** Forgets what the team brought, and keeps the rest. */
    forgetWorkload: () => go({ workload: null }, "push"),
    link: () => `${location.origin}${location.pathname}${written}`,
  };
}
