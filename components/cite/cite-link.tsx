type Props = {
  /** The id of what is cited. */
  readonly anchor: string;
  /** The id of its title, where that is another element. */
  readonly titleId?: string;
};

/** Opens the ways to cite a part of the page. Without script it is a link to the part, whose address is then in the bar. */
export function CiteLink({ anchor, titleId = anchor }: Props) {
  const id = `cite-${anchor}`;
  return (
    <a
      id={id}
      className="cite"
      href={`#${anchor}`}
      data-cite={anchor}
      data-scripted=""
      aria-haspopup="dialog"
      aria-labelledby={`${id} ${titleId}`}
    >
      Cite
    </a>
  );
}
