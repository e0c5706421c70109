/** Whether a value is a number that can be computed with. */
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** Whether a value is a list of finite numbers. */
export const isNumberList = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(isNumber)

/** Whether a value is an object with members, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
