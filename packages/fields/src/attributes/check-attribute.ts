import type { AttributeDefinition, Issue } from '@tagwright/schema'
import { fitsStep } from '../number/number-limits.js'

const issue = (
  code: `TW-FIELDS-${number}`,
  attribute: string,
  message: string,
  data: NonNullable<Issue['data']> = {},
): Issue => ({
  code,
  path: ['attributes', attribute],
  message,
  severity: 'error',
  data: { attribute, ...data },
})

/** The issues of one attribute's value, by what is wrong; paths begin with `attributes`. */
export const attributeIssues = {
  required: (id: string): Issue => issue('TW-FIELDS-260', id, `"${id}" is required.`),
  wrongType: (id: string): Issue =>
    issue('TW-FIELDS-261', id, `"${id}" holds a value of another type.`),
  tooSmall: (id: string, min: number): Issue =>
    issue('TW-FIELDS-262', id, `"${id}" is below ${min}.`, { min }),
  tooLarge: (id: string, max: number): Issue =>
    issue('TW-FIELDS-263', id, `"${id}" is above ${max}.`, { max }),
  offStep: (id: string, step: number): Issue =>
    issue('TW-FIELDS-264', id, `"${id}" does not go by steps of ${step}.`, { step }),
  unknown: (id: string, option: string): Issue =>
    issue('TW-FIELDS-265', id, `"${option}" is not among the options of "${id}".`, { option }),
} as const

/** What is wrong with the value of an attribute by its definition; the value may be of any type. */
export function checkAttribute(attribute: AttributeDefinition, value: unknown): Issue[] {
  const { id, type, required = false, options = [], min, max, step } = attribute
  const blank =
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  if (blank) return required ? [attributeIssues.required(id)] : []
  if (type === 'boolean') return typeof value === 'boolean' ? [] : [attributeIssues.wrongType(id)]
  if (type === 'text') return typeof value === 'string' ? [] : [attributeIssues.wrongType(id)]
  if (type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [attributeIssues.wrongType(id)]
    if (min !== undefined && value < min) return [attributeIssues.tooSmall(id, min)]
    if (max !== undefined && value > max) return [attributeIssues.tooLarge(id, max)]
    const on = step === undefined || fitsStep(value, { step, ...(min !== undefined && { min }) })
    return on ? [] : [attributeIssues.offStep(id, step)]
  }
  const chosen: unknown[] = Array.isArray(value) ? value : [value]
  if (Array.isArray(value) !== (type === 'multiple-choice')) return [attributeIssues.wrongType(id)]
  return chosen.flatMap((option) => {
    if (typeof option !== 'string') return [attributeIssues.wrongType(id)]
    return options.some((known) => known.id === option) ? [] : [attributeIssues.unknown(id, option)]
  })
}
