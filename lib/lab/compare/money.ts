/** Money: whole millionths of a US dollar, so that sums are exact (up to $9 billion). $1 is 1,000,000. */
export type MicroUsd = number;

/** Bytes of a TB as prices count them: 10^12. */
export const bytesPerTb = 1e12;

/**
 * What `quantity` costs at `price` for each `per` of it, rounded half up to a whole millionth of a dollar.
 * The product is exact: it is made of whole numbers of any size. `quantity` and `per` are whole and not negative.
 */
export function charge(quantity: number, price: MicroUsd, per: number): MicroUsd {
  const divisor = BigInt(per);
  return Number((2n * BigInt(quantity) * BigInt(price) + divisor) / (2n * divisor));
}

/**
 * A sum of money to read: "$1,234" from $100 on, "$12.30" from a cent on, two significant digits below ("$0.0042"), "$0".
 * The same in every locale.
 */
export function dollars(amount: MicroUsd): string {
  const value = Math.abs(amount) / 1e6;
  const sign = amount < 0 ? "−" : "";
  if (amount === 0) return "$0";
  if (value < 0.01) return `${sign}$${value.toFixed(1 - Math.floor(Math.log10(value)))}`;
  const [whole = "", cents] = value.toFixed(value < 99.995 ? 2 : 0).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}$${grouped}${cents === undefined ? "" : `.${cents}`}`;
}
