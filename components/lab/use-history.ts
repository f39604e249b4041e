import { useCallback, useMemo } from "react";
import { type RanStatement, readHistory, withStatement } from "@/lib/lab/console/statement-history";
import { useKept } from "./use-kept";

/** The statements that were run on this device over one data set, newest first. */
export function useHistory(dataSet: string) {
  const [text, change] = useKept(`isotherm:lab-history:${dataSet}`);
  const history = useMemo(() => readHistory(text), [text]);
  const add = useCallback(
    (ran: RanStatement) => change((now) => JSON.stringify(withStatement(readHistory(now), ran))),
    [change],
  );
  const clear = useCallback(() => change(() => ""), [change]);
  return { history, add, clear };
}
