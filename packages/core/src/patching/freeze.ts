/** Freezes a value of JSON to its leaves; lists of numbers are not walked, since they may be long. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return value
    for (const member of value) if (typeof member === 'object') freeze(member)
    return value
  }
  // No list of the members is made, nor a call for what cannot be frozen: most are texts and numbers.
  for (const key in value) {
    const member = value[key as keyof typeof value]
    if (typeof member === 'object') freeze(member)
  }
  return value
}
