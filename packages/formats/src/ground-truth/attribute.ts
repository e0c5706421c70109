import { isNumber, isRecord } from '../convert/numbers.js'

/** What an attribute of a manifest line holds. */
export type AttributeKind = 'boxes' | 'class' | 'classes' | 'spans' | 'masks'

/** One attribute of a line, with its metadata. */
export interface ManifestAttribute {
  name: string
  kind: AttributeKind
  value: unknown
  metadata: Record<string, unknown>
}

const kinds: readonly [RegExp, AttributeKind][] = [
  [/object-detection|bounding-box/, 'boxes'],
  [/classification-multilabel|multi-label/, 'classes'],
  [/classification|label-verification/, 'class'],
  [/text-span|named-entity/, 'spans'],
  [/semantic-segmentation/, 'masks'],
]

/** Whether an attribute names a file of the labels of a clip's frames (`SeqLabel.json`), which is not read. */
export const isOfVideo = (metadata: unknown): boolean =>
  isRecord(metadata) && /video-object/.test(String(metadata.type))

/** Parts the members of a line into attributes with metadata and others. */
export function findAttributes(line: Record<string, unknown>): {
  attributes: ManifestAttribute[]
  rest: Record<string, unknown>
} {
  const rest = { ...line }
  const attributes: ManifestAttribute[] = []
  for (const [name, value] of Object.entries(line)) {
    if (!name.endsWith('-metadata') || !isRecord(value)) continue
    const stem = name.slice(0, -'-metadata'.length)
    // The picture of a segmentation stands under `name-ref` with `name-ref-metadata`.
    const own = stem in line ? stem : `${stem}-ref`
    const kind = kindOf(own, line[own], value)
    if (!(own in line) || !kind) continue
    attributes.push({ name: own, kind, value: line[own], metadata: value })
    delete rest[name]
    delete rest[own]
  }
  return { attributes, rest }
}

function kindOf(
  name: string,
  value: unknown,
  metadata: Record<string, unknown>,
): AttributeKind | undefined {
  const type = typeof metadata.type === 'string' ? metadata.type : ''
  if (isOfVideo(metadata)) return undefined
  if (isRecord(metadata['internal-color-map']) || name.endsWith('-ref')) return 'masks'
  const known = kinds.find(([pattern]) => pattern.test(type))?.[1]
  if (known === 'boxes' || known === 'spans') {
    return isRecord(value) ? known : undefined
  }
  if (known) return known
  if (isRecord(value) && Array.isArray(value.annotations)) {
    return isRecord(value.annotations[0]) && 'startOffset' in value.annotations[0]
      ? 'spans'
      : 'boxes'
  }
  if (typeof metadata['class-name'] === 'string') return 'class'
  return Array.isArray(value) && value.every(isNumber) ? 'classes' : undefined
}

/** The names of classes by number, as `class-map` gives them. */
export function classMap(metadata: Record<string, unknown>): Map<string, string> {
  const map = isRecord(metadata['class-map']) ? metadata['class-map'] : {}
  return new Map(
    Object.entries(map).flatMap(([id, name]) => (typeof name === 'string' ? [[id, name]] : [])),
  )
}
