import { useEffect, useReducer, useRef } from "react";
import { printedState, reduceRunner } from "./runner-state";
import { readTryHash, tryAnchor, tryHash } from "./try-link";

type Block = { readonly index: number; readonly sql: string; readonly priorSql: readonly string[] };

/** The state of one runner, and what a reader can do to it. */
export function useRunner({ index, sql, priorSql }: Block) {
  const [state, dispatch] = useReducer(reduceRunner, printedState);
  const running = useRef<AbortController>(null);

  useEffect(() => {
    const open = () => {
      const link = readTryHash(location.hash, index);
      if (link.kind === "none") return;
      running.current?.abort();
      dispatch(link.kind === "sql" ? { kind: "link", sql: link.sql } : { kind: "unreadable-link" });
      document.getElementById(tryAnchor(index))?.scrollIntoView();
    };
    open();
    addEventListener("hashchange", open);
    return () => {
      removeEventListener("hashchange", open);
      running.current?.abort();
    };
  }, [index]);

  return {
    state,
    edit() {
      dispatch({ kind: "edit", printed: sql });
      warmUp();
    },
    /** A pointer or the focus on Run is a sign that a click will follow. */
    warmUp,
    change: (text: string) => dispatch({ kind: "change", sql: text }),
    async run() {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const tell: typeof dispatch = (event) => {
        if (!signal.aborted) dispatch(event);
      };
      dispatch({ kind: "start" });
      try {
        const { runSql } = await loadEngineCode();
        const outcome = await runSql({
          sql: state.edited ?? sql,
          priorSql,
          signal,
          onProgress: (receivedBytes, totalBytes) => tell({ kind: "progress", receivedBytes, totalBytes }),
          onRunning: () => tell({ kind: "running" }),
        });
        tell({ kind: "finish", outcome });
      } catch (error) {
        tell({ kind: "fail", message: error instanceof Error ? error.message : String(error) });
      }
    },
    cancel() {
      running.current?.abort();
      dispatch({ kind: "cancel" });
    },
    reset() {
      running.current?.abort();
      dispatch({ kind: "reset" });
      if (readTryHash(location.hash, index).kind !== "none") writeHash(tryHash(index, null));
    },
    /** Puts the link to the present text into the address bar and the clipboard; says what became of it. */
    async copyLink(): Promise<string> {
      writeHash(tryHash(index, state.edited === sql ? null : state.edited));
      const copied = await navigator.clipboard?.writeText(location.href).then(
        () => true,
        () => false,
      );
      return copied ? "Link copied" : "The browser did not allow copying. The link is in the address bar.";
    },
  };
}

/** What fails here is said when the run needs it. */
function warmUp(): void {
  loadEngineCode().then(
    ({ preloadEngine }) => preloadEngine(),
    () => {},
  );
}

const writeHash = (hash: string) => history.replaceState(null, "", hash);

/** Nothing of the engine comes with the page, and a part of the site's own code can be lost or blocked like any file. */
async function loadEngineCode(): Promise<typeof import("./run-sql")> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(unreachable)), 15_000);
  });
  const code = import("./run-sql").catch((cause: unknown) => {
    throw new Error(unreachable, { cause });
  });
  return Promise.race([code, stalled]).finally(() => clearTimeout(timer));
}

const unreachable =
  "A part of this page that starts the SQL engine could not be loaded. Check the connection and whether a content blocker stops it, then try again.";
