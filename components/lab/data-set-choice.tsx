import { type DataSet, dataSets } from "@/lib/lab/data-set";

type Props = { readonly current: DataSet; readonly onChoose: (dataSet: DataSet) => void };

/** The data sets to choose from, and where the chosen one comes from. */
export function DataSetChoice({ current, onChoose }: Props) {
  return (
    <fieldset className="data-set">
      <legend>Data set</legend>
      <p>
        {dataSets.map((dataSet) => (
          <label key={dataSet.id}>
            <input
              type="radio"
              name="data-set"
              checked={dataSet.id === current.id}
              onChange={() => onChoose(dataSet)}
            />{" "}
            {dataSet.title}
          </label>
        ))}
      </p>
      <p className="label">
        {current.origin.says} {current.origin.licence}
        {current.origin.links.map((link, place) => (
          <span key={link}>
            {" "}
            <a href={link} rel="noreferrer">
              Source {place + 1}
            </a>
          </span>
        ))}
      </p>
    </fieldset>
  );
}
