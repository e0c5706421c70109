import type { Condition, Option, Widget } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import { isNumber } from '../convert/numbers.js'
import type { LsConfig, LsControl } from './read-config.js'

/** The field that a control asks for; undefined when there is none like it. */
export function buildField(control: LsControl, config: LsConfig): Widget | undefined {
  const { attributes, name, question } = control
  const visibleWhen = readCondition(attributes, config)
  const base = {
    id: toId(name),
    ...(question && { question }),
    ...(attributes.required === 'true' && { required: true }),
    ...(visibleWhen && { visibleWhen }),
  }
  const options = control.options.map(
    ({ id, value, attributes: own }): Option => ({
      id,
      name: value,
      ...(own.hotkey?.length === 1 && { hotkey: own.hotkey }),
    }),
  )
  const isMultiple = attributes.choice === 'multiple'
  const limits = (min: string | undefined, max: string | undefined) => ({
    ...(min !== undefined && isNumber(Number(min)) && { min: Number(min) }),
    ...(max !== undefined && isNumber(Number(max)) && { max: Number(max) }),
  })
  switch (control.tag.toLowerCase()) {
    case 'choices':
      return { ...base, type: 'choice', options, ...(isMultiple && { multiple: true }) }
    case 'taxonomy': {
      const nodes = control.options.map(({ id, value, parent }) => ({
        id,
        name: value,
        ...(parent !== undefined && { parent }),
      }))
      const leavesOnly = attributes.leafsOnly === 'true'
      return { ...base, type: 'taxonomy', nodes, multiple: true, leavesOnly }
    }
    case 'textarea':
      return { ...base, type: 'text', multiline: Number(attributes.rows ?? 1) > 1 }
    case 'rating':
      return { ...base, type: 'rating', ...limits(undefined, attributes.maxRating) }
    case 'number':
      return { ...base, type: 'number', ...limits(attributes.min, attributes.max) }
    case 'datetime': {
      const only = attributes.only ?? 'date,time'
      const precision = only.includes('date')
        ? only.includes('time')
          ? 'date-time'
          : 'date'
        : 'time'
      return { ...base, type: 'date-time', precision }
    }
    case 'pairwise': {
      const [left = 'left', right = 'right'] = control.to
      return {
        ...base,
        type: 'pairwise',
        items: [
          { id: 'left', media: toId(left) },
          { id: 'right', media: toId(right) },
        ],
      }
    }
    default:
      return undefined
  }
}

/** A control that is shown when something is chosen in another. */
function readCondition(
  { visibleWhen, whenTagName, whenChoiceValue }: Readonly<Record<string, string>>,
  { controls, options }: LsConfig,
): Condition | undefined {
  if (visibleWhen !== 'choice-selected') return undefined
  const field = whenTagName ?? controls.find(({ tag }) => tag.toLowerCase() === 'choices')?.name
  if (field === undefined) return undefined
  if (whenChoiceValue === undefined) return { field: toId(field), answered: true }
  const values = whenChoiceValue.split(',').map((value) => options.get(field)?.get(value) ?? value)
  const any = values.map((includes): Condition => ({ field: toId(field), includes }))
  return any.length === 1 ? any[0] : { any }
}
