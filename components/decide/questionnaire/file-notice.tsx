import { useEffect, useRef } from "react";
import type { AnswersError } from "@/lib/decide/answers";

type Props = {
  readonly name: string;
  readonly problems: AnswersError["problems"];
  readonly onClose: () => void;
};

/** As many problems as are told one by one. */
const mostShown = 8;

/** Why a file was not opened: each field with what was found and what is allowed. */
export function FileNotice({ name, problems, onClose }: Props) {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const more = problems.length - mostShown;
  return (
    <section className="notice" aria-labelledby="file-notice" ref={notice} tabIndex={-1}>
      <h2 id="file-notice">
        <bdi>{name}</bdi> was not opened
      </h2>
      <p>Your answers are as they were. What is wrong in the file:</p>
      <ul>
        {problems.slice(0, mostShown).map(({ field, found, allowed }) => (
          <li key={`${field} ${found}`}>
            <code>{field}</code>: found <bdi>{found}</bdi>, allowed {allowed}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      <p className="notice-acts">
        <button className="plain" type="button" onClick={onClose}>
          Close
        </button>
      </p>
    </section>
  );
}
