import { createIdMaker } from '../convert/ids.js'
import { isRecord } from '../convert/numbers.js'
import { type LsConfig, type LsControl, type LsObject, objectTypes } from './read-config.js'

/** A part of a name that a repeater counts up, such as `{{idx}}`. */
const counter = /_?\{\{[^{}]*\}\}/g

/** Whether JSON is a labelling configuration as the tools of Label Studio parse it: what is asked, by its name. */
export function isParsedConfig(value: unknown): value is Record<string, Record<string, unknown>> {
  return (
    isRecord(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every(
      (one) =>
        isRecord(one) &&
        typeof one.type === 'string' &&
        Array.isArray(one.to_name) &&
        Array.isArray(one.inputs),
    )
  )
}

/** A parsed configuration as its XML would have it; what a repeater repeats is there once. */
export function readParsedConfig(value: Record<string, Record<string, unknown>>): LsConfig {
  const options = new Map<string, Map<string, string>>()
  const objects = new Map<string, LsObject>()
  const unknown = new Set<string>()
  const once = (name: unknown) => {
    const text = String(name)
    const plain = text.replace(counter, '')
    if (plain !== text) unknown.add('Repeater')
    return plain === '' ? 'x' : plain
  }
  const controls = Object.entries(value).map(([title, one]): LsControl => {
    const name = once(title)
    const to = (one.to_name as unknown[]).map(once)
    for (const [i, input] of (one.inputs as unknown[]).entries()) {
      if (!isRecord(input) || to[i] === undefined) continue
      const type = objectTypes[String(input.type).toLowerCase()]
      const key = String(input.value ?? '')
        .replace(/^\$/, '')
        .replace(/[[(].*$/, '')
      if (type) objects.set(to[i], { name: to[i], type, key })
      else unknown.add(String(input.type))
    }
    const makeId = createIdMaker()
    const labels = (Array.isArray(one.labels) ? one.labels : []).filter(
      (label) => typeof label === 'string' && label !== '',
    ) as string[]
    const own = labels.map((label) => ({ value: label, id: makeId(label), attributes: {} }))
    options.set(name, new Map(own.map(({ value: label, id }) => [label, id])))
    return { tag: one.type as string, name, to, attributes: {}, question: '', options: own }
  })
  return { objects: [...objects.values()], controls, relations: [], options, unknown: [...unknown] }
}
