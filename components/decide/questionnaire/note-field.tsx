import { useId } from "react";

/** As many characters as an answers file may carry in one note. */
const mostCharacters = 2000;
/** From here on the reader is told how many are left. */
const warnWithin = 200;

type Props = {
  /** The question, for the name of the field. */
  readonly name: string;
  readonly note: string;
  /** False where this device keeps nothing. */
  readonly isKept: boolean;
  readonly onChange: (note: string) => void;
};

/** Words of the team's own beside an answer. They never score and never enter a link. */
export function NoteField({ name, note, isKept, onChange }: Props) {
  const id = useId();
  const left = mostCharacters - note.length;
  return (
    <>
      <details className="question-note">
        <summary>
          {note === "" ? (
            <>
              Add a note<span className="vh"> on: {name}</span>
            </>
          ) : (
            <>
              <span className="vh">Note on {name}: </span>
              <span className="note-start" dir="auto">
                {note}
              </span>
            </>
          )}
        </summary>
        <label className="vh" htmlFor={`${id}-field`}>
          Note on: {name}
        </label>
        <textarea
          id={`${id}-field`}
          rows={3}
          dir="auto"
          maxLength={mostCharacters}
          value={note}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={`${id}-help ${id}-left`}
        />
        <p className="label" id={`${id}-help`}>
          For the decision record: who said so, what was counted, what was agreed. Never scored, never in the
          link.{" "}
          {isKept
            ? "Kept on this device and in the answers file."
            : "This browser keeps nothing: download the answers to keep the note."}
        </p>
        <p className="label" id={`${id}-left`}>
          {left < warnWithin && `${left} ${left === 1 ? "character" : "characters"} left.`}
        </p>
      </details>
      {note !== "" && (
        <p className="note-print">
          Note: <bdi>{note}</bdi>
        </p>
      )}
    </>
  );
}
