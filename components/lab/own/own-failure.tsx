"use client";

import { useState } from "react";
import type { CsvOptions } from "@/lib/lab/own/own-check";
import type { OwnFailure as Failure } from "./use-own-files";

type Props = {
  readonly failure: Failure;
  readonly options: CsvOptions;
  readonly onAgain: (options: CsvOptions) => void;
};

/** Encodings that a CSV file may have when it is not UTF-8, as TextDecoder names them. */
const encodings = [
  ["windows-1252", "Windows-1252 (Western Europe, America)"],
  ["windows-1250", "Windows-1250 (Central Europe)"],
  ["windows-1251", "Windows-1251 (Cyrillic)"],
  ["macintosh", "Mac Roman"],
  ["utf-16le", "UTF-16"],
  ["shift_jis", "Shift JIS (Japanese)"],
  ["gb18030", "GB 18030 (Chinese)"],
] as const;

/** What is wrong with the file, and what can be done about it here. */
export function OwnFailure({ failure, options, onAgain }: Props) {
  const [encoding, setEncoding] = useState<string>(encodings[0][0]);
  return (
    <div className="own-failure">
      <p role="alert">{failure.says}</p>
      {failure.problem === "encoding" && (
        <p>
          <label>
            Encoding{" "}
            <select value={encoding} onChange={({ target }) => setEncoding(target.value)}>
              {encodings.map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>{" "}
          <button className="plain" type="button" onClick={() => onAgain({ ...options, encoding })}>
            Read it so
          </button>
        </p>
      )}
      {failure.problem === "fields" && (
        <p>
          <button className="plain" type="button" onClick={() => onAgain({ ...options, leaveOut: true })}>
            Leave these lines out
          </button>
        </p>
      )}
      {(failure.problem === "engine" || failure.problem === "other") && (
        <p>
          <button className="plain" type="button" onClick={() => onAgain(options)}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
