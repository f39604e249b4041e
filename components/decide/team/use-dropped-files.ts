"use client";

import { useEffect, useRef } from "react";

/** Takes files that are dropped anywhere, so that none opens in the place of the page. */
export function useDroppedFiles(
  ready: boolean,
  onOver: (isOver: boolean) => void,
  onFiles: (files: readonly File[]) => Promise<unknown>,
) {
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    if (!ready) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      onOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) onOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      onOver(false);
      void take.current(files);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [ready, onOver]);
}
