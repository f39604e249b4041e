"use client";

import { useRef, useState } from "react";
import type { NamedFile } from "@/lib/adapters/own-parquet";
import { fileTitle } from "@/lib/lab/own/own-name";

type Props = { readonly onFiles: (files: readonly NamedFile[]) => void };

const named = (list: FileList | null): readonly NamedFile[] =>
  Array.from(list ?? [], (file) => ({ name: fileTitle(file.name), file }));

/** A place to drop files on, with a button that opens the device's own dialog. */
export function DropZone({ onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = named(list);
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button beside it does the same
    <div
      className={isOver ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <button className="act" type="button" onClick={() => input.current?.click()}>
        Choose a file…
      </button>
      <p>
        or drop it here: one CSV file, or Parquet files of one schema.
        <br />
        <b>Nothing is uploaded.</b> The file is read in this page and kept on this device until you forget it.
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="A CSV file, or Parquet files"
        accept=".parquet,.parq,.pq,.csv,.tsv,.txt,text/csv,application/vnd.apache.parquet"
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </div>
  );
}
