import { type Node, parse } from "acorn";
import { type Move, moveAddress } from "./move-address";
import { moveFlight } from "./move-flight";
import { moveJson } from "./move-json";

type Change = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Addresses in a script: string literals and the beginnings of template literals, found by a parser. React's payload, which a page's
 * script hands over in pieces, is put together, moved and handed over at once.
 */
export function moveScript(code: string, move: Move): string {
  const changes: Change[] = [];
  const pieces: Literal[] = [];
  const visit = (node: Node, parent: Node | undefined) => {
    const piece = payloadOf(node);
    if (piece !== undefined) return void pieces.push(piece);
    const change = changeOf(node, parent, move);
    if (change !== undefined) changes.push(change);
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(parseScript(code), undefined);
  if (pieces.length > 0) {
    const payload = moveFlight(pieces.map(({ value }) => value).join(""), move);
    pieces.forEach(({ start, end }, place) => {
      changes.push({ start, end, text: quoted(place === 0 ? payload : "") });
    });
  }
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: moved }) => text.slice(0, start) + moved + text.slice(end), code);
}

type Literal = Node & { readonly type: "Literal"; readonly value: string };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
const isText = (node: unknown): node is Literal =>
  isNode(node) && node.type === "Literal" && "value" in node && typeof node.value === "string";

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

function parseScript(code: string): Node {
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "script" });
  } catch {
    return parse(code, { ecmaVersion: "latest", sourceType: "module" });
  }
}

const quoted = (text: string) => JSON.stringify(text).replaceAll("</", "<\\/");

function changeOf(node: Node, parent: Node | undefined, move: Move): Change | undefined {
  const { start, end } = node;
  if (isText(node)) {
    const moved = moveJson(node.value, move, fieldOf(parent));
    return moved === node.value ? undefined : { start, end, text: quoted(String(moved)) };
  }
  if (node.type !== "TemplateElement" || !isFirstOf(parent, node)) return undefined;
  const { raw } = Object(Reflect.get(node, "value"));
  const moved = moveAddress(String(raw), move);
  return moved === raw ? undefined : { start, end, text: moved };
}

const isFirstOf = (parent: Node | undefined, node: Node): boolean => {
  const quasis: unknown = parent && Reflect.get(parent, "quasis");
  return Array.isArray(quasis) && quasis[0] === node;
};

/** The name of the property whose value stands in `node`. */
function fieldOf(node: Node | undefined): string {
  const key: unknown = node?.type === "Property" ? Reflect.get(node, "key") : undefined;
  if (isText(key)) return key.value;
  return isNode(key) && "name" in key ? String(key.name) : "";
}

/** The text of `self.__next_f.push([1, text])`. */
function payloadOf(node: Node): Literal | undefined {
  if (node.type !== "CallExpression") return undefined;
  const callee: unknown = Reflect.get(node, "callee");
  const list: unknown = Reflect.get(node, "arguments")?.[0];
  const property: unknown = isNode(callee) && Reflect.get(callee, "object");
  const name: unknown = isNode(property) && Reflect.get(property, "property");
  if (!isNode(name) || Reflect.get(name, "name") !== "__next_f" || !isNode(list)) return undefined;
  const items: unknown = Reflect.get(list, "elements");
  const piece: unknown = Array.isArray(items) ? items[1] : undefined;
  return isText(piece) ? piece : undefined;
}
