"use client";

import { useSyncExternalStore } from "react";
import { closedView, readTeam, subscribeToTeam, type TeamView } from "./team-store";

/** The team kept on this device. Empty in the server's HTML and during hydration. */
export const useTeam = (): TeamView => useSyncExternalStore(subscribeToTeam, readTeam, () => closedView);
