import type { ResponseState } from '../document/response.js'
import type { Condition, ConditionValue } from '../task/condition.js'

/** What a condition reads of one field. */
export interface ConditionField {
  state: ResponseState
  value?: unknown
}

/** Where a condition looks fields up. */
export interface ConditionValues {
  /** The response of a field; undefined when it has none. */
  field(id: string): ConditionField | undefined
  /** How many annotations a widget has, of one label when it is given. @default none */
  annotationCount?(id: string, label?: string): number
}

/** Whether a condition holds. A field without a response makes every comparison false. */
export function evaluateCondition(condition: Condition, values: ConditionValues): boolean {
  if ('all' in condition) return condition.all.every((inner) => evaluateCondition(inner, values))
  if ('any' in condition) return condition.any.some((inner) => evaluateCondition(inner, values))
  if ('not' in condition) return !evaluateCondition(condition.not, values)
  const field = values.field(condition.field)
  if ('answered' in condition) return (field !== undefined) === condition.answered
  if ('state' in condition) return field?.state === condition.state
  if ('count' in condition) {
    const { min = 0, max = Number.POSITIVE_INFINITY, label } = condition.count
    const items = Array.isArray(field?.value) && label === undefined ? field.value.length : 0
    const found = items + (values.annotationCount?.(condition.field, label) ?? 0)
    return found >= min && found <= max
  }
  const value = field?.state === 'answered' ? field.value : undefined
  if (value === undefined) return false
  if ('equals' in condition) return isSame(value, condition.equals)
  if ('notEquals' in condition) return !isSame(value, condition.notEquals)
  if ('includes' in condition) return includes(value, condition.includes)
  if ('in' in condition) return condition.in.some((one) => isSame(value, one))
  if ('greaterThan' in condition) return typeof value === 'number' && value > condition.greaterThan
  return typeof value === 'number' && value < condition.lessThan
}

/** A list of one item is the same as that item, so that one condition fits single and multiple. */
function isSame(value: unknown, expected: ConditionValue): boolean {
  return value === expected || (Array.isArray(value) && value.length === 1 && value[0] === expected)
}

function includes(value: unknown, expected: ConditionValue): boolean {
  return Array.isArray(value) ? value.includes(expected) : value === expected
}
