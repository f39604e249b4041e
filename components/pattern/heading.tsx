/** A heading with its permanent address. Following the link puts the address in the bar; with script it is copied too. */
export function Heading({
  level,
  id,
  children,
}: {
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly children: React.ReactNode;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className="anchored">
      {children}
      <a className="anchor" href={`#${id}`} data-copy-link>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d="M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 014.5 4.2L11.3 9M9 11.5L7.5 13A3 3 0 013 8.8L4.7 7"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </svg>
        <span className="vh">Copy the link to this section</span>
      </a>
    </Tag>
  );
}
