/** Values that a draft may hold instead of an answer: of every type, and of odd ones. */
export const hostileValues: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -1, 7.5, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', ' ', 'x', '<script>alert(1)</script>', '\u0000', '\ud83e', 'مرحبا', 'x'.repeat(100_000)],
  ...[[], [null], [7], ['x', 'x'], [['x']], [{}], Array.from({ length: 1000 }, () => 'x')],
  ...[{}, { x: null }, { x: ['x'] }, { text: 7 }, { winner: {} }, Object.create(null)],
  JSON.parse('{"__proto__":{"x":1},"constructor":1}'),
]
