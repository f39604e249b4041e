/** 200,000 orders over two years, about 8 MB. */
export function ordersCsv(): string {
  const lines = ["order_date,order_id,region,product,quantity,price"];
  const first = Date.UTC(2023, 0, 1);
  for (let order = 0; order < 200_000; order++) {
    const day = new Date(first + (order % 730) * 86_400_000).toISOString().slice(0, 10);
    lines.push(
      `${day},${order},region ${order % 9},product ${order % 500},${order % 20},${(order % 997) / 10}`,
    );
  }
  return lines.join("\n");
}
