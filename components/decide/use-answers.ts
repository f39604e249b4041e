"use client";

import { useSyncExternalStore } from "react";
import { readSession, subscribeToSession } from "./questionnaire/answer-session";
import { closedView, type SessionView } from "./questionnaire/session-view";

/** The questionnaire's answers and all that is shown of them. Closed in the server's HTML and during hydration. */
export const useAnswers = (): SessionView =>
  useSyncExternalStore(subscribeToSession, readSession, () => closedView);
