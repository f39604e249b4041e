import { useSyncExternalStore } from "react";
import { loadPart } from "@/components/ui/load-part";
import type { MadeLake } from "@/lib/adapters/own-open";
import type { Keeping } from "@/lib/adapters/own-store";

/** The lake of the visitor's own that the pages of the lab can use; `unknown` until the device has been asked. */
export type OwnState = { readonly kind: "unknown" } | { readonly kind: "none" } | OpenOwn;

type OpenOwn = { readonly kind: "open"; readonly made: MadeLake; readonly keeping: Keeping };

const unknown: OwnState = { kind: "unknown" };

let state: OwnState = unknown;
let asking: Promise<OwnState> | undefined;
const listeners = new Set<() => void>();

function change(to: OwnState): OwnState {
  state = to;
  for (const listener of listeners) listener();
  return to;
}

/** What the device keeps; asked once, when somebody wants to know. Where what asks cannot be loaded, the next call tries again. */
function ask(): Promise<OwnState> {
  asking ??= readKept().catch((error: unknown) => {
    asking = undefined;
    throw error;
  });
  return asking;
}

async function readKept(): Promise<OwnState> {
  const { keptLake } = await loadStore();
  const made = await loadPart(whatKeeps, keptLake());
  // Another file may have been opened meanwhile.
  if (state.kind === "open") return state;
  return change(made === null ? { kind: "none" } : { kind: "open", made, keeping: "kept" });
}

/** Keeps a new lake on the device if the browser lets us. The pages still have the one before: see `takeOwn`. */
export async function keepOwn(made: MadeLake): Promise<OpenOwn> {
  const { keepLake, keptLake } = await loadStore();
  const keeping = await keepLake(made);
  // The kept copy does not change when the file on the disk does.
  const copy = keeping === "kept" ? await loadPart(whatKeeps, keptLake()) : null;
  return { kind: "open", made: copy ?? made, keeping };
}

const whatKeeps = "What keeps files in this browser";

const loadStore = () => loadPart(whatKeeps, import("@/lib/adapters/own-store"));

/** Hands a lake to the pages, in place of the one before. */
export function takeOwn(to: OpenOwn): void {
  change(to);
}

/** Removes the lake from this page and from the device. */
export async function forgetOwn(): Promise<void> {
  const { forgetLake } = await loadStore();
  await forgetLake();
  change({ kind: "none" });
}

/** The lake of this id. @throws Error when it is not here, or no longer. */
export async function ownLakeOf(id: string): Promise<MadeLake> {
  const found = state.kind === "open" ? state : await ask();
  if (found.kind === "open" && found.made.lake.set.dataSet.id === id) return found.made;
  throw new Error(`${id}: this file of your own is not kept on this device. Open it again.`);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // A page without it can still take a file in; using it then asks again.
  ask().catch(() => state.kind === "unknown" && change({ kind: "none" }));
  return () => {
    listeners.delete(listener);
  };
}

/** The lake of the visitor's own, as it is now. */
export const useOwn = (): OwnState =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => unknown,
  );
