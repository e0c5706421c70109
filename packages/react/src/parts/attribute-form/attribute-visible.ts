import type { AttributeDefinition, AttributeValue, Condition } from '@tagwright/schema'

type Values = Readonly<Record<string, AttributeValue>>

const isAnswered = (value: AttributeValue | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length)

/** Whether a condition holds for the attributes of one annotation. */
export function holdsForAttributes(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.every((each) => holdsForAttributes(each, values))
  if ('any' in condition) return condition.any.some((each) => holdsForAttributes(each, values))
  if ('not' in condition) return !holdsForAttributes(condition.not, values)
  const value = Object.hasOwn(values, condition.field) ? values[condition.field] : undefined
  if ('equals' in condition) return value === condition.equals
  if ('notEquals' in condition) return value !== condition.notEquals
  if ('includes' in condition) {
    return Array.isArray(value)
      ? value.includes(condition.includes as string)
      : value === condition.includes
  }
  if ('in' in condition) return condition.in.some((each) => each === value)
  if ('greaterThan' in condition) return typeof value === 'number' && value > condition.greaterThan
  if ('lessThan' in condition) return typeof value === 'number' && value < condition.lessThan
  if ('answered' in condition) return isAnswered(value) === condition.answered
  return false
}

/** The attributes to ask for; one whose condition looks at a hidden one is judged by its value. */
export function visibleAttributes(
  attributes: readonly AttributeDefinition[],
  values: Values,
): AttributeDefinition[] {
  return attributes.filter(
    ({ visibleWhen }) => !visibleWhen || holdsForAttributes(visibleWhen, values),
  )
}
