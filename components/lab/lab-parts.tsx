const parts = [
  { id: "query", href: "/lab/", title: "Query" },
  { id: "compare", href: "/lab/compare/", title: "Three placements" },
  { id: "rolling-window", href: "/lab/rolling-window/", title: "Rolling window" },
  { id: "breaks", href: "/lab/breaks/", title: "Where each breaks" },
  { id: "files", href: "/lab/files/", title: "Your files" },
  { id: "platforms", href: "/lab/platforms/", title: "On your platform" },
] as const;

type Props = { readonly current: (typeof parts)[number]["id"] };

/** The parts of the lab, as links. */
export function LabParts({ current }: Props) {
  return (
    <nav className="pick lab-parts" aria-label="Parts of the lab">
      {parts.map(({ id, href, title }) => (
        <a key={id} href={href} aria-current={id === current ? "page" : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}
