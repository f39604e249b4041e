import { type DataSet, dataSets } from "@/lib/lab/data-set";
import { useAddress, useSetAddress } from "./use-address";

/** The data set that the address names as `data=…`, the first where it names none that exists, and a way to choose another. */
export function useDataSet() {
  const { search } = useAddress();
  const setAddress = useSetAddress();
  const query = new URLSearchParams(search);
  const dataSet = dataSets.find(({ id }) => id === query.get("data")) ?? dataSets[0]!;
  const choose = ({ id }: DataSet) => {
    query.set("data", id);
    setAddress(`?${query}`, "push");
  };
  return { dataSet, choose };
}
