/** A number as people type it: "1 200", "1,200", "0,5", "−3". Undefined where it is none. */
export function readFigure(text: string): number | undefined {
  const plain = text.replace(/[\s\u202f\u00a0]/g, "").replace("−", "-");
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const dotted = isGrouped ? plain.replaceAll(",", "") : plain.replace(",", ".");
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(dotted) ? Number(dotted) : undefined;
}
