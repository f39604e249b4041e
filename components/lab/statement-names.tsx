import type { DataSet } from "@/lib/lab/data-set";

type Props = { readonly id: string; readonly dataSet: DataSet };

/** The names that a statement may use, and the field's keys. */
export function StatementNames({ id, dataSet: { current, history, view, dimensions, grain } }: Props) {
  return (
    <div className="names label" id={id}>
      <p>
        <code>warehouse.{current}</code> is what is loaded, <code>lake.{history}</code> is every {grain} in
        files, <code>{view}</code> joins the two at the line.
        {dimensions.map((name) => (
          <span key={name}>
            {" "}
            <code>{name}</code> is a small table, loaded whole with the window.
          </span>
        ))}{" "}
        Read what you like; write to schema warehouse.
      </p>
      <p className="keys">
        <kbd>Ctrl</kbd>&thinsp;+&thinsp;<kbd>Enter</kbd> runs. Names are offered as you type, or with{" "}
        <kbd>Ctrl</kbd>&thinsp;+&thinsp;<kbd>Space</kbd>: arrow down and <kbd>Enter</kbd> take one.{" "}
        <kbd>Tab</kbd> leaves the field.
      </p>
    </div>
  );
}
