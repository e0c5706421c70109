/** Freezes a value of JSON to its leaves; lists of numbers are not walked, since they may be long. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  if (Array.isArray(value) && typeof value[0] === 'number') return value
  for (const member of Object.values(value)) freeze(member)
  return value
}
