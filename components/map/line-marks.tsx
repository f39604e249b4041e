/** The marks at the ends of relations; every drawing on the page points here. Drawn for a line that runs to the right. */
export function LineMarks() {
  return (
    <svg className="line-marks" width="0" height="0" aria-hidden="true">
      <defs>
        <Mark id="mark-requires" refX={13}>
          <path className="full" d="M0 1.5L9 6L0 10.5z" />
        </Mark>
        <Mark id="mark-evolves-into" refX={14}>
          <path className="open" d="M0 1L5 6L0 11M5 1L10 6L5 11" />
        </Mark>
        <Mark id="mark-route" refX={20}>
          <path className="open" d="M0 1L5 6L0 11M5 1L10 6L5 11" />
        </Mark>
        <Mark id="mark-specialises" refX={14}>
          <path className="hollow" d="M1 1.5L10 6L1 10.5z" />
        </Mark>
        <Mark id="mark-alternative-to" refX={12}>
          <circle className="hollow" cx="4" cy="6" r="3.2" />
        </Mark>
        <Mark id="mark-conflicts-with" refX={10}>
          <path className="open" d="M4 0V12" />
        </Mark>
      </defs>
    </svg>
  );
}

type MarkProps = { readonly id: string; readonly refX: number; readonly children: React.ReactNode };

function Mark({ id, refX, children }: MarkProps) {
  return (
    <marker
      id={id}
      markerUnits="userSpaceOnUse"
      markerWidth="12"
      markerHeight="12"
      refX={refX}
      refY="6"
      orient="auto-start-reverse"
    >
      {children}
    </marker>
  );
}
