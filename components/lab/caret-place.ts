/** Properties that decide where a character of a text field stands. */
const copied = [
  ...["font", "letterSpacing", "lineHeight", "tabSize", "textIndent", "whiteSpace", "overflowWrap"],
  ...["paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "boxSizing"],
  ...["borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth", "borderStyle"],
] as const;

/** Where a place in a text field's text is seen, below its line: pixels from the field's own left and top edge. */
export function caretPlace(
  field: HTMLTextAreaElement,
  at: number,
): { readonly x: number; readonly y: number } {
  const style = getComputedStyle(field);
  const mirror = document.createElement("div");
  for (const name of copied) Reflect.set(mirror.style, name, Reflect.get(style, name));
  Object.assign(mirror.style, {
    position: "absolute",
    visibility: "hidden",
    top: "0",
    left: "0",
    width: `${field.clientWidth + 2}px`,
  });
  mirror.textContent = field.value.slice(0, at);
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  mirror.append(mark);
  document.body.append(mirror);
  const place = {
    x: mark.offsetLeft - field.scrollLeft,
    y: mark.offsetTop + mark.offsetHeight - field.scrollTop,
  };
  mirror.remove();
  return place;
}
