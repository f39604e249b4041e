import { dayWords } from "@/lib/catalog/day-words";

type Props = {
  readonly version: string;
  /** The day of the newest change. */
  readonly date: string;
  /** More to say of the edition. */
  readonly children?: React.ReactNode;
  /** More to do with it. */
  readonly acts?: React.ReactNode;
};

/** Version and date of a page, on screen and in print. `CiteDialog` reads them here. */
export function Edition({ version, date, children, acts }: Props) {
  return (
    <p className="edition label" data-edition={version} data-date={date}>
      <span>
        Version {version}, {dayWords(date)}
        {children}
      </span>{" "}
      <a className="cite" href={`?v=${version}`} data-cite="" data-scripted="" aria-haspopup="dialog">
        Cite this page
      </a>
      {acts}
    </p>
  );
}
