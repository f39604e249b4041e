import { dayWords } from "@/components/pattern/day-words";
import type { Answers } from "@/lib/decide/answers";
import { saveFile } from "../save-file";
import { answersText } from "./answers-file";
import { today } from "./today";

type Props = {
  readonly answers: Answers;
  readonly isEmpty: boolean;
  readonly onDate: (asOf: string | undefined) => void;
  readonly onOpen: (file: File) => void;
};

/** Answers out of the page and into it as `answers.json`, and the date that they carry. */
export function TransferPanel({ answers, isEmpty, onDate, onOpen }: Props) {
  const { asOf } = answers;
  return (
    <details className="transfer">
      <summary>Save or open a file</summary>
      <p className="answer-acts">
        <button
          className="plain"
          type="button"
          disabled={isEmpty}
          onClick={() => saveFile("answers.json", "application/json", answersText(answers, today()))}
        >
          Download answers (.json)
        </button>
        <FileChoice onOpen={onOpen} />
      </p>
      <p className="label">
        The file holds notes too. Drop one anywhere on this page to open it.{" "}
        {asOf ? (
          <>
            The answers are dated {dayWords(asOf)}.{" "}
            <button className="plain" type="button" onClick={() => onDate(undefined)}>
              Remove the date
            </button>
          </>
        ) : (
          <>
            It is dated today.{" "}
            <button className="plain" type="button" disabled={isEmpty} onClick={() => onDate(today())}>
              Date these answers
            </button>{" "}
            to have today in the link and in the decision record as well.
          </>
        )}
      </p>
    </details>
  );
}

/** Opens a file that holds answers. */
export function FileChoice({ onOpen }: { readonly onOpen: (file: File) => void }) {
  return (
    <label className="plain file-choice">
      Open an answers file
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onOpen(file);
          // The same file can then be chosen once more.
          event.target.value = "";
        }}
      />
    </label>
  );
}
