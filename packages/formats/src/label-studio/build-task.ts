import type {
  Annotation,
  AttributeDefinition,
  Label,
  Option,
  Task,
  TaskMedium,
  Widget,
} from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import { isNumber } from '../convert/numbers.js'
import { buildField } from './build-field.js'
import type { LsConfig, LsControl, LsObject } from './read-config.js'

/** Tools of an image by the beginning of a control's tag. */
const shapes: Record<string, string[]> = {
  rectangle: ['box'],
  polygon: ['polygon'],
  ellipse: ['ellipse'],
  keypoint: ['point'],
  brush: ['mask'],
  vector: ['polyline'],
  bitmask: ['mask'],
}

const isMarking = ({ tag }: LsControl): boolean =>
  /labels$/i.test(tag) ||
  /^(rectangle|polygon|ellipse|keypoint|brush|vector|videorectangle)$/i.test(tag)

/** Turns a labelling configuration and one task's data into a task definition. */
export function buildTask(
  config: LsConfig,
  id: string,
  data: Record<string, unknown>,
  labelOf: (name: string) => string,
): Task {
  const labels = new Map<string, Label>()
  const attributes = perRegion(config)
  for (const { tag, options } of config.controls) {
    if (!/labels$/i.test(tag)) continue
    for (const { value, attributes: own } of options) {
      const label: Label = { id: labelOf(value), name: value }
      const color = hexColor(own.background)
      if (color) label.color = color
      if (own.hotkey?.length === 1) label.hotkey = own.hotkey
      if (attributes.length > 0) label.attributes = attributes
      labels.set(label.id, label)
    }
  }
  const widgets: Widget[] = []
  for (const object of config.objects) {
    const markings = config.controls.filter((one) => one.to.includes(object.name) && isMarking(one))
    widgets.push(objectWidget(object, markings, labelOf))
  }
  const names = new Set(config.objects.map(({ name }) => name))
  for (const control of config.controls) {
    if (isMarking(control) || control.attributes.perRegion === 'true') continue
    const field = buildField(control, config)
    if (field)
      widgets.push(
        names.has(control.to[0] ?? '')
          ? ({ ...field, media: toId(control.to[0]!) } as Widget)
          : field,
      )
  }
  const relationTypes = config.relations.map(({ id: type, value }) => ({ id: type, name: value }))
  return {
    schemaVersion: '1.0',
    id,
    media: config.objects.map((object) => readMedium(object, data)),
    ontology: {
      labels: [...labels.values()],
      ...(relationTypes.length > 0 && { relationTypes }),
    },
    widgets,
  }
}

/** The task with a model's annotations; those of media that the configuration does not have are left out. */
export function withPredictions(task: Task, predictions: readonly Annotation[]): Task {
  const media = new Set(task.media.map(({ id }) => id))
  const own = predictions.filter((one) => one.media === undefined || media.has(one.media))
  return own.length > 0 ? { ...task, predictions: own } : task
}

function readMedium({ name, type, key }: LsObject, data: Record<string, unknown>): TaskMedium {
  const value = data[key]
  const medium: TaskMedium = { id: toId(name), type }
  if (type !== 'text') return { ...medium, src: typeof value === 'string' ? value : `$${key}` }
  const text = Array.isArray(value)
    ? value.map((turn) => `${turn?.author ?? ''}: ${turn?.text ?? ''}`).join('\n')
    : String(value ?? `$${key}`)
  return { ...medium, text }
}

function objectWidget(
  { name, type }: LsObject,
  markings: readonly LsControl[],
  labelOf: (name: string) => string,
): Widget {
  const media = toId(name)
  const id = media
  const question = markings.find((one) => one.question !== '')?.question
  const names = markings.flatMap(({ tag, options }) => (/labels$/i.test(tag) ? options : []))
  const labels = [...new Set(names.map(({ value }) => labelOf(value)))]
  const base = { id, media, ...(question && { question }), ...(labels.length > 0 && { labels }) }
  if (type === 'text') return { ...base, type: 'text-spans' }
  if (type === 'image') {
    const tools = markings.flatMap(({ tag }) => {
      const found = Object.keys(shapes).find((start) => tag.toLowerCase().startsWith(start))
      return found ? shapes[found]! : []
    })
    return { ...base, type: 'image', shapes: [...new Set(tools)] }
  }
  if (markings.length === 0) return { id, media, type: 'player' }
  return type === 'video' ? { ...base, type: 'video' } : { ...base, type: 'transcription' }
}

/** Questions that are asked of each region become attributes of the labels. */
function perRegion({ controls }: LsConfig): AttributeDefinition[] {
  return controls
    .filter((control) => control.attributes.perRegion === 'true' && !isMarking(control))
    .map((control): AttributeDefinition => {
      const { tag, name, attributes, options, question } = control
      const base = { id: toId(name), ...(question && { name: question }) }
      const required = attributes.required === 'true' ? { required: true } : {}
      const kind = tag.toLowerCase()
      if (kind === 'choices' || kind === 'taxonomy') {
        const isMultiple = attributes.choice === 'multiple'
        const choices = options.map(({ id, value }): Option => ({ id, name: value }))
        return {
          ...base,
          ...required,
          type: isMultiple ? 'multiple-choice' : 'choice',
          options: choices,
        }
      }
      if (kind !== 'number' && kind !== 'rating') return { ...base, ...required, type: 'text' }
      const [min, max] = [
        Number(attributes.min ?? Number.NaN),
        Number(attributes.max ?? Number.NaN),
      ]
      return {
        ...base,
        ...required,
        type: 'number',
        ...(isNumber(min) && { min }),
        ...(isNumber(max) && { max }),
      }
    })
}

/** Colour names of CSS that configurations use most, as the contract wants hex. */
const named: Record<string, string> = {
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  pink: '#ffc0cb',
  black: '#000000',
  white: '#ffffff',
  gray: '#808080',
  grey: '#808080',
  brown: '#a52a2a',
  cyan: '#00ffff',
  magenta: '#ff00ff',
}

function hexColor(color: string | undefined): string | undefined {
  const text = color?.trim().toLowerCase() ?? ''
  if (/^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(text)) return text
  const parts = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(text)
  if (!parts) return named[text]
  return `#${parts
    .slice(1, 4)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`
}
