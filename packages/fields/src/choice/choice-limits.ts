/** The message of what a choice's limits ask for; undefined when they ask nothing. */
export function limitsKey(multiple: boolean, min = 0, max?: number) {
  if (!multiple) return undefined
  if (min > 0 && max !== undefined) {
    return min === max ? 'fields.choice.limits-exact' : 'fields.choice.limits-range'
  }
  if (min > 1) return 'fields.choice.limits-min'
  return max === undefined ? undefined : 'fields.choice.limits-max'
}
