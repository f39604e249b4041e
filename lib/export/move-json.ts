import { type Move, moveAddress } from "./move-address";
import { moveMarkup } from "./move-markup";

/** Every address among the keys and values of a JSON document, also in markup that a value holds. */
export function moveJson(value: unknown, move: Move, field = ""): unknown {
  if (typeof value === "string")
    return /<[a-z][^>]*="\//.test(value) ? moveMarkup(value, move) : moveAddress(value, move, field);
  if (Array.isArray(value)) return value.map((item) => moveJson(item, move));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [moveAddress(key, move), moveJson(item, move, key)]),
  );
}
