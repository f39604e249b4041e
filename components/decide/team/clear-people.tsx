"use client";

import { useEffect, useRef, useState } from "react";
import { removeEverybody } from "./team-store";

/** Removes everybody, after asking once. */
export function ClearPeople({ count }: { readonly count: number }) {
  const [isAsking, setIsAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <p className="clear-people">
        <button className="plain" type="button" ref={ask} onClick={() => setIsAsking(true)}>
          Clear the list
        </button>
      </p>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a group of fields
    <p className="clear-people" role="group" aria-label="Clear the list?">
      <span>Remove {count === 1 ? "this person" : `all ${count} people`} and what you settled?</span>
      <button className="plain" type="button" ref={keep} onClick={() => setIsAsking(false)}>
        Keep them
      </button>
      <button className="plain" type="button" onClick={removeEverybody}>
        Remove {count === 1 ? "this person" : "all"}
      </button>
    </p>
  );
}
