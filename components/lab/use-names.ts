import { useCallback, useMemo, useRef, useState } from "react";
import { writtenTable } from "@/lib/lab/console/allowed-statement";
import { type NamedTable, namesFound, namesOf, namesQuery } from "@/lib/lab/console/sql-names";
import type { LabSet } from "@/lib/lab/lab-set";
import type { Lab } from "@/lib/lab/lab-types";

/**
 * The names that statements over a data set may use: those of its outline until a statement has run, then those that the engine has,
 * asked again after each statement that writes.
 */
export function useNames(set: LabSet) {
  const known = useMemo(() => namesOf(set), [set]);
  const [tables, setTables] = useState<readonly NamedTable[]>(known);
  const isAsked = useRef(false);
  const refresh = useCallback(
    async (sql: string, lab: Lab, signal: AbortSignal) => {
      if (isAsked.current && writtenTable(sql) === null) return;
      const outcome = await lab.run(namesQuery, { cold: false, signal });
      if (outcome.kind !== "done") return;
      isAsked.current = true;
      setTables(namesFound(outcome.result.rows, known));
    },
    [known],
  );
  return { tables, refresh };
}
