import type { Condition, ConditionValue, ResponseState } from '@tagwright/schema'

/** What a condition asks of the answers so far. */
export interface ConditionFacts {
  value(field: string): unknown
  state(field: string): ResponseState | undefined
  count(field: string, label?: string): number
}

/** Whether a condition holds; what it asks of an unknown field does not. */
export function evaluateCondition(condition: Condition, facts: ConditionFacts): boolean {
  if ('all' in condition) return condition.all.every((each) => evaluateCondition(each, facts))
  if ('any' in condition) return condition.any.some((each) => evaluateCondition(each, facts))
  if ('not' in condition) return !evaluateCondition(condition.not, facts)
  const value = facts.value(condition.field)
  if ('equals' in condition) return value === condition.equals
  if ('notEquals' in condition) return value !== condition.notEquals
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes)
  if ('in' in condition) return condition.in.includes(value as ConditionValue)
  if ('greaterThan' in condition) return typeof value === 'number' && value > condition.greaterThan
  if ('lessThan' in condition) return typeof value === 'number' && value < condition.lessThan
  if ('state' in condition) return facts.state(condition.field) === condition.state
  if ('answered' in condition) {
    const answered = facts.state(condition.field) !== undefined || !isEmpty(value)
    return answered === condition.answered
  }
  if (!('count' in condition)) return false
  const { min = 0, max = Number.POSITIVE_INFINITY, label } = condition.count
  const count = facts.count(condition.field, label)
  return count >= min && count <= max
}

/** Whether a value says nothing: absent, blank, or an empty list. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}
