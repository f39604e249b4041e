/** A part of the page that scrolls sideways by itself where it is too wide; reachable by keyboard, so that it can be scrolled. */
export function ScrollArea({
  name,
  wide = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this is none
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={wide ? "scroll wide" : "scroll"} role="group" tabIndex={0} aria-label={name}>
      {children}
    </div>
  );
}
