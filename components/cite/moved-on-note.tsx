import { useState } from "react";
import { dayWords } from "@/lib/catalog/day-words";
import { changesSince, type VersionChange } from "@/lib/cite/changes-since";

type Props = {
  readonly asked: string;
  readonly history: readonly VersionChange[];
  readonly first?: string;
  readonly listed?: string;
};

/** What changed since the version in the link. It lies over the foot of the window, so that the cited part stays in its place. */
export function MovedOnNote({ asked, history, first, listed }: Props) {
  const [isOpen, setOpen] = useState(true);
  const since = changesSince(asked, history, first);
  const last = history.at(-1);
  if (!isOpen || last === undefined || since.kind === "current") return null;
  const dismiss = () => {
    setOpen(false);
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <section className="moved-on" aria-labelledby="moved-on">
      <div className="page">
        <h2 id="moved-on">
          {since.kind === "older"
            ? `What changed since version ${since.version}`
            : `This page never had a version “${since.asked}”`}
        </h2>
        {since.kind === "older" && (
          <ul>
            {since.changes.map(({ version, date, what }) => (
              <li key={version}>
                <b>{version}</b>, {dayWords(date)}. {what}
              </li>
            ))}
          </ul>
        )}
        <p>
          You are reading version {last.version}, {dayWords(last.date)}.{" "}
          {listed !== undefined && <a href={listed}>All changes</a>}
        </p>
        <button className="plain" type="button" onClick={dismiss}>
          Dismiss
        </button>
      </div>
    </section>
  );
}
