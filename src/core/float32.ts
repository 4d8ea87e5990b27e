/**
 * The shortest decimal number that stands for the nearest 32-bit float, as Go prints a float32: 100/3 becomes 33.333332, not
 * 33.33333206176758.
 */
export function toFloat32(value: number): number {
  const rounded = Math.fround(value);
  if (!Number.isFinite(rounded)) return rounded;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(rounded.toPrecision(digits));
    if (Math.fround(short) === rounded) return short;
  }
  return Number(rounded.toPrecision(9));
}
