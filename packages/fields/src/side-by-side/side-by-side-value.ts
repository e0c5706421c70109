/** The chosen item by dimension id; null is a tie. */
export type SideBySideValue = Readonly<Record<string, string | null>>

/** The choices of a response's value; null when it holds something else. */
export function readSides(value: unknown): SideBySideValue | null {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const right = Object.values(value).every((item) => item === null || typeof item === 'string')
  return right ? (value as SideBySideValue) : null
}

/** The value with another choice in one respect; undefined takes the choice back. */
export function withSide(
  value: SideBySideValue,
  dimension: string,
  item: string | null | undefined,
): SideBySideValue {
  const { [dimension]: _, ...rest } = value
  return item === undefined ? rest : { ...rest, [dimension]: item }
}
