/*
 * DuckDB 1.4.3's own text for a value (what `x::VARCHAR` gives), from the raw numbers that Arrow carries.
 */

const int32Max = 2_147_483_647;
const int64Max = 9_223_372_036_854_775_807n;

/** Text of a DOUBLE: shortest digits that read back the same, exponent form from 1e16 up and below 1e-4. */
export function doubleText(value: number): string {
  return numberText(value, String(Math.abs(value)));
}

/** Text of a FLOAT; `value` is the 32-bit number widened to 64 bits. */
export function floatText(value: number): string {
  return numberText(value, shortestFloat(Math.abs(value)));
}

function numberText(value: number, digits: string): string {
  if (Number.isNaN(value)) return "nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return `${sign}inf`;
  const [mantissa = "0", exponentText = "0"] = digits.split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const significant = (whole + fraction).replace(/^0+/, "");
  if (significant === "") return `${sign}0.0`;
  const leadingZeros = (whole + fraction).length - significant.length;
  const exponent = Number(exponentText) + whole.length - 1 - leadingZeros;
  const trimmed = significant.replace(/0+$/, "");
  return sign + (exponent < -4 || exponent >= 16 ? scientific(trimmed, exponent) : plain(trimmed, exponent));
}

function scientific(digits: string, exponent: number): string {
  const rest = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${digits[0]}${rest}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, "0");
  return `${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1) || "0"}`;
}

/**
 * DuckDB's shortest digits for a positive FLOAT. Where two candidates are equally near, or the nearest stands on the
 * border of what reads back, its printer (fmt 6) gives up and prints the digits of the number as a DOUBLE.
 */
function shortestFloat(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const [below, above] = borders(value);
  const slack = value * 1e-15;
  const close = (a: number, b: number) => Math.abs(a - b) <= slack;
  for (let precision = 1; precision <= 9; precision++) {
    const [first, second] = neighbours(value, precision)
      .filter((near) => near >= below - slack && near <= above + slack)
      .sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
    if (first === undefined) continue;
    const isTie = second !== undefined && close(first + second, 2 * value);
    const isUnsure = first !== value && (isTie || close(first, below) || close(first, above));
    return isUnsure ? String(value) : first.toPrecision(precision);
  }
  return String(value);
}

/** The decimals of so many digits around a value. */
function neighbours(value: number, precision: number): readonly number[] {
  const text = value.toExponential(precision - 1);
  const near = Number(text);
  const step = 10 ** (Number(text.split("e")[1]) - precision + 1);
  return near === value
    ? [near]
    : [near, Number((near < value ? near + step : near - step).toPrecision(precision))];
}

/** The numbers halfway to the next smaller and the next larger FLOAT; the former is nearer at a power of two. */
function borders(value: number): readonly [number, number] {
  const exponent = Math.max(Math.floor(Math.log2(value)), -126);
  const half = 2 ** (exponent - 24);
  const atPower = value === 2 ** exponent && exponent > -126;
  return [value - (atPower ? half / 2 : half), value + half];
}

/** Text of `unscaled / 10^scale`; a type with no digit before the point prints none, not even a zero. */
export function decimalText(unscaled: bigint, precision: number, scale: number): string {
  const width = precision > scale ? scale + 1 : scale;
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(width, "0");
  const sign = unscaled < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Text of a DATE, given as days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dateText(days: number): string {
  if (days === int32Max) return "infinity";
  if (days === -int32Max) return "-infinity";
  const { text, suffix } = calendar(days);
  return text + suffix;
}

/** Text of a TIMESTAMP, given as `ticks` of 1/`perSecond` seconds since 1970-01-01 00:00. */
export function timestampText(ticks: bigint, perSecond: bigint): string {
  if (ticks === int64Max) return "infinity";
  if (ticks === -int64Max) return "-infinity";
  const perDay = 86_400n * perSecond;
  const inDay = ((ticks % perDay) + perDay) % perDay;
  const { text, suffix } = calendar(Number((ticks - inDay) / perDay));
  return `${text}${suffix} ${timeText(inDay, perSecond)}`;
}

/** Text of a TIME or of a span of hours, given as non-negative `ticks` of 1/`perSecond` seconds. */
export function timeText(ticks: bigint, perSecond: bigint): string {
  const seconds = ticks / perSecond;
  const clock = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) =>
    String(part).padStart(2, "0"),
  );
  const fraction = String(ticks % perSecond).padStart(String(perSecond).length - 1, "0");
  const digits = fraction.replace(/0+$/, "");
  return clock.join(":") + (digits === "" ? "" : `.${digits}`);
}

/** Text of an INTERVAL: years and months from `months`, then days, then hours, minutes and seconds. */
export function intervalText(months: number, days: number, micros: bigint): string {
  const parts = [
    countText(Math.trunc(months / 12), "year"),
    countText(months % 12, "month"),
    countText(days, "day"),
  ].filter((part) => part !== "");
  if (micros !== 0n || parts.length === 0)
    parts.push((micros < 0n ? "-" : "") + timeText(micros < 0n ? -micros : micros, 1_000_000n));
  return parts.join(" ");
}

function countText(count: number, unit: string): string {
  if (count === 0) return "";
  return `${count} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
}

/** Text of a BLOB: printable ASCII as it is, the rest, quotes and backslash as `\xHH`. */
export function blobText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const printable = byte >= 32 && byte <= 126 && byte !== 0x22 && byte !== 0x27 && byte !== 0x5c;
    return printable ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}

/** Text of a BIT; the first byte counts the padding bits at the head of the second. */
export function bitText(bytes: Uint8Array): string {
  const bits = Array.from(bytes.subarray(1), (byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.slice(bytes[0] ?? 0);
}

/** The way a value's text stands inside a list, a map or a struct: quoted where it could be misread. */
export function elementText(text: string): string {
  const plainText =
    text !== "" && !/["'(),:=[\]{}]/.test(text) && !/^[\t-\r ]|[\t-\r ]$/.test(text) && !/^null$/i.test(text);
  return plainText ? text : fieldNameText(text);
}

/** A struct's field name: always quoted. */
export function fieldNameText(name: string): string {
  return `'${name.replace(/['\\]/g, "\\$&")}'`;
}

/** Days to civil date after Howard Hinnant's `civil_from_days`, which holds for DuckDB's whole range; `Date` does not. */
function calendar(days: number): { readonly text: string; readonly suffix: string } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const shown = String(year <= 0 ? 1 - year : year).padStart(4, "0");
  const text = `${shown}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { text, suffix: year <= 0 ? " (BC)" : "" };
}

/** Text of a BIGNUM: three bytes of header (sign bit, byte count), then the magnitude, most significant byte first. */
export function bignumText(bytes: Uint8Array): string {
  const positive = ((bytes[0] ?? 0) & 0x80) !== 0;
  const magnitude = bytes
    .subarray(3)
    .reduce((sum, byte) => sum * 256n + BigInt(positive ? byte : byte ^ 0xff), 0n);
  return `${positive ? "" : "-"}${magnitude}`;
}

/** Text of a TIME WITH TIME ZONE: microseconds above bit 24, below it 57,599 minus the offset's seconds. */
export function timeTzText(bits: bigint): string {
  const offset = 57_599 - Number(bits & 0xff_ffffn);
  const [hours = 0, minutes = 0, seconds = 0] = [3600, 60, 1].map(
    (unit) => Math.trunc(Math.abs(offset) / unit) % 60,
  );
  // DuckDB 1.4.3 leaves out minutes that are zero even before seconds.
  const parts = [hours, ...[minutes, seconds].filter((part) => part !== 0)];
  const shown = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return `${timeText(bits >> 24n, 1_000_000n)}${offset < 0 ? "-" : "+"}${shown}`;
}

/** Text of a UUID from its 16 bytes. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
