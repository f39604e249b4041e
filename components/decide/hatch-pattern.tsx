/** The hatching of bars that speak against the answer, and of shares. Once in a page. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" className="vh" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" />
        </pattern>
      </defs>
    </svg>
  );
}
