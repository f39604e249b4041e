/** Two cold partitions, the line, a hot one. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect className="t t1" x="0" y="6" width="5" height="10" />
      <rect className="t t3" x="6" y="6" width="5" height="10" />
      <rect className="t t9" x="16" y="6" width="5" height="10" />
      <path d="M13.5 1v20" stroke="currentColor" strokeWidth="2" fill="none" />
    </svg>
  );
}
