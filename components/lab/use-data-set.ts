import { useCallback } from "react";
import { useAddress, useSetAddress } from "@/components/ui/use-address";
import { type DataSet, dataSets } from "@/lib/lab/data-set";
import { useOwn } from "./own/own-state";

/**
 * The data set that the address names as `data=…`, of the site or of the visitor's own, the first where it names none that is here;
 * and a way to choose another.
 */
export function useDataSet() {
  const { search } = useAddress();
  const setAddress = useSetAddress();
  const own = useOwn();
  const named = new URLSearchParams(search).get("data");
  const known = own.kind === "open" ? [...dataSets, own.made.lake.set.dataSet] : dataSets;
  const dataSet = known.find(({ id }) => id === named) ?? dataSets[0]!;
  const choose = useCallback(
    ({ id }: DataSet) => {
      const query = new URLSearchParams(location.search);
      query.set("data", id);
      setAddress(`?${query}`, "push");
    },
    [setAddress],
  );
  return { dataSet, choose };
}
