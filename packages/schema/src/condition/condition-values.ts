import type { Annotation, AttributeValue } from '../document/annotation.js'
import type { Response } from '../document/response.js'
import type { ConditionValues } from './evaluate-condition.js'

/** Lets conditions read the responses and count the annotations of a document. */
export function documentConditionValues(document: {
  responses: Readonly<Record<string, Response>>
  annotations?: readonly Annotation[]
}): ConditionValues {
  return {
    field: (id) => (Object.hasOwn(document.responses, id) ? document.responses[id] : undefined),
    annotationCount: (id, label) => {
      let count = 0
      for (const { widget, labels, review } of document.annotations ?? []) {
        if (widget !== id || review?.verdict === 'rejected') continue
        if (label === undefined || labels?.includes(label)) count++
      }
      return count
    },
  }
}

/** Lets an attribute's condition read the other attributes of its annotation. */
export function attributeConditionValues(
  attributes: Readonly<Record<string, AttributeValue>> | undefined,
): ConditionValues {
  return {
    field: (id) => {
      const value = attributes && Object.hasOwn(attributes, id) ? attributes[id] : undefined
      return value === undefined || value === null ? undefined : { state: 'answered', value }
    },
  }
}
