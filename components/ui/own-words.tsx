import { Fragment } from "react";

/** A reader's own words in a sentence, "a, b and c". Each keeps its own direction and turns nothing around it. */
export function OwnWords({ words }: { readonly words: readonly string[] }) {
  return words.map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name
    <Fragment key={at}>
      {at > 0 && (at === words.length - 1 ? " and " : ", ")}
      <bdi>{word}</bdi>
    </Fragment>
  ));
}
