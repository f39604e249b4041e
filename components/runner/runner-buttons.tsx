import { type MouseEvent, type Ref, useEffect, useState } from "react";
import { useHydrated } from "@/components/timeline/use-hydrated";

type Props = {
  readonly runButton: Ref<HTMLButtonElement>;
  readonly busy: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onReset: () => void;
  /** Says what became of the link. */
  readonly onCopyLink: () => Promise<string>;
  readonly onRun: () => void;
  /** The pointer or the focus has come to Run. */
  readonly onNear: () => void;
  readonly onCancel: () => void;
};

/** What can be done with a block. Run and Cancel are one button, so that the focus stays where it is. */
export function RunnerButtons(props: Props) {
  const { busy, editing, onEdit, onReset, onCopyLink, onRun, onCancel } = props;
  const ready = useHydrated();
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    setSaid("");
    setSaid(await onCopyLink());
  };
  /** The second click of a double click must not cancel what the first began. */
  const runOrCancel = ({ detail }: MouseEvent) => {
    if (!busy) onRun();
    else if (detail < 2) onCancel();
  };
  return (
    <div className="runner-acts" data-early="">
      <span className="said" role="status">
        {said}
      </span>
      {!editing && (
        <button className="plain" type="button" disabled={!ready} onClick={onEdit}>
          Edit
        </button>
      )}
      <button className="plain" type="button" disabled={!ready} onClick={onReset}>
        Reset
      </button>
      <button className="plain" type="button" disabled={!ready} onClick={copy}>
        Copy link
      </button>
      <button
        ref={props.runButton}
        className="act"
        type="button"
        disabled={!ready}
        onPointerEnter={props.onNear}
        onFocus={props.onNear}
        onClick={runOrCancel}
      >
        {busy ? "Cancel" : "Run"}
      </button>
    </div>
  );
}
