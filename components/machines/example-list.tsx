"use client";

import { useSyncExternalStore } from "react";
import { CopyText } from "@/components/lab/platform/copy-text";
import type { Example } from "./examples";

const never = () => () => {};

type Props = {
  readonly examples: readonly Example[];
  /** The address that the site was built for; a page with script shows the one it was read from. */
  readonly origin: string;
};

/** Examples to copy, with the address of this very site in them. */
export function ExampleList({ examples, origin }: Props) {
  const here = useSyncExternalStore(
    never,
    () => location.origin,
    () => origin,
  );
  return (
    <ul className="examples">
      {examples.map(({ id, title, says, language, code }) => {
        const text = code.replaceAll("{origin}", here);
        return (
          <li key={id} id={`example-${id}`}>
            <div className="example-head">
              <h3>
                {title} <span className="label">{language}</span>
              </h3>
              <CopyText text={text} label="Copy" about={`the example: ${title}`} />
            </div>
            <p>{says}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
            <pre className="listing" tabIndex={0}>
              <code>{text}</code>
            </pre>
          </li>
        );
      })}
    </ul>
  );
}
