import type { Response, Widget } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'

/** Writes a response by its widget's type or, without one, by the value; undefined when there is nothing like it. */
export function writeResponse(
  { state, value }: Response,
  widget: Widget | undefined,
  lose: () => void,
): { type: string; value: Record<string, unknown> } | undefined {
  if (state !== 'answered') {
    lose()
    return undefined
  }
  if (typeof value === 'number') {
    const type = widget?.type === 'rating' ? 'rating' : 'number'
    return { type, value: { [type]: value } }
  }
  if (typeof value === 'boolean') {
    lose()
    return { type: 'choices', value: { choices: [String(value)] } }
  }
  if (typeof value === 'string') {
    if (widget?.type === 'date-time') return { type: 'datetime', value: { datetime: value } }
    const isText = widget !== undefined && ['text', 'caption', 'translation'].includes(widget.type)
    if (isText) return { type: 'textarea', value: { text: [value] } }
    if (!widget) lose()
    if (widget?.type === 'taxonomy')
      return { type: 'taxonomy', value: { taxonomy: [value.split('/')] } }
    return { type: 'choices', value: { choices: [nameOf(widget, value)] } }
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    if (value.length === 1) lose()
    if (widget?.type === 'taxonomy') {
      return { type: 'taxonomy', value: { taxonomy: value.map((path) => path.split('/')) } }
    }
    return { type: 'choices', value: { choices: value.map((item) => nameOf(widget, item)) } }
  }
  if (Array.isArray(value) && value.every((item) => Array.isArray(item))) {
    return { type: 'ranker', value: { ranker: { _: value.flat() } } }
  }
  if (isRecord(value) && 'winner' in value) {
    return { type: 'pairwise', value: { selected: value.winner ?? 'none' } }
  }
  lose()
  return undefined
}

/** The words of an option, where the task states them. */
function nameOf(widget: Widget | undefined, id: string): string {
  const options: unknown = widget && 'options' in widget ? widget.options : undefined
  const found = (Array.isArray(options) ? options : []).find((option) => option?.id === id)
  return typeof found?.name === 'string' ? found.name : id
}
