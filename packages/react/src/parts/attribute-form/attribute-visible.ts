import {
  type AttributeDefinition,
  type AttributeValue,
  attributeConditionValues,
  evaluateCondition,
} from '@tagwright/schema'

/** The attributes to ask for: those without a condition, and those whose condition holds. */
export function visibleAttributes(
  attributes: readonly AttributeDefinition[],
  values: Readonly<Record<string, AttributeValue>>,
): AttributeDefinition[] {
  const read = attributeConditionValues(values)
  return attributes.filter(
    ({ visibleWhen }) => !visibleWhen || evaluateCondition(visibleWhen, read),
  )
}
