import type { DocumentMedium, MediumType } from '@tagwright/schema'
import { toId } from '../convert/ids.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName } from '../convert/paths.js'
import { describeMedium, type ImageIndex, isImageName } from '../image-size/image-index.js'
import type { LsResult, LsTarget } from './ls-types.js'
import type { LsConfig } from './read-config.js'

/** The media of one task: by the configuration, or guessed from results and data. */
export class Targets {
  readonly #byName = new Map<string, LsTarget>()
  readonly #media = new Map<string, DocumentMedium>()
  readonly #data: Record<string, unknown>

  constructor(data: Record<string, unknown>, config: LsConfig | undefined) {
    this.#data = data
    for (const { name, type, key } of config?.objects ?? []) this.#add(name, type, data[key])
  }

  get media(): DocumentMedium[] {
    return [...this.#media.values()].map((medium) => ({ ...medium }))
  }

  /** What a result speaks of. */
  of(result: LsResult): LsTarget {
    const name = result.to_name ?? 'data'
    const found = this.#byName.get(name)
    const target = found ?? this.#addGuess(name, result)
    const { original_width: width, original_height: height } = result
    if (isNumber(width) && isNumber(height) && width > 0 && height > 0) {
      target.width = width
      target.height = height
      Object.assign(this.#media.get(name)!, { width, height })
    }
    return target
  }

  /** Sizes of images and videos, from results that state them, options or image files. */
  async findSizes(results: readonly unknown[], images: ImageIndex): Promise<void> {
    const entries = results.filter((one) => isRecord(one) && isRecord(one.value)) as LsResult[]
    const isAnswer = ({ type = '' }: LsResult) => answers.has(type)
    // Regions tell what kind of medium it is, answers do not.
    for (const result of entries) if (!isAnswer(result)) this.of(result)
    for (const result of entries) if (isAnswer(result)) this.of(result)
    for (const [name, medium] of this.#media) {
      const target = this.#byName.get(name)!
      if (medium.type === 'text' || medium.type === 'audio' || target.width || !medium.fileName)
        continue
      const known = await images.find(medium.fileName)
      if (!known) continue
      describeMedium(medium, known)
      target.width = known.width
      target.height = known.height
    }
  }

  #addGuess(name: string, result: LsResult): LsTarget {
    const value = valueFor(this.#data, name, result)
    const isPassive = answers.has(result.type ?? '')
    return this.#add(name, (isPassive && typeOfAddress(value)) || guessType(result), value)
  }

  #add(name: string, type: MediumType, value: unknown): LsTarget {
    const target: LsTarget = { id: toId(name), type }
    const medium: DocumentMedium = { id: target.id, type }
    if (type === 'text') {
      if (typeof value === 'string') target.text = value
    } else if (typeof value === 'string' && value !== '') {
      medium.src = value
      medium.fileName = baseName(value.replace(/[?#].*$/, '')) || value
    }
    this.#byName.set(name, target)
    this.#media.set(name, medium)
    return target
  }
}

/** Results that are answers, not regions. */
const answers = new Set([
  'choices',
  'textarea',
  'taxonomy',
  'rating',
  'number',
  'datetime',
  'pairwise',
  'ranker',
])

function typeOfAddress(value: unknown): MediumType | undefined {
  if (typeof value !== 'string') return undefined
  const path = value.replace(/[?#].*$/, '')
  if (isImageName(path)) return 'image'
  if (/\.(mp3|wav|flac|ogg|m4a|opus)$/i.test(path)) return 'audio'
  return /\.(mp4|webm|mov|mkv)$/i.test(path) ? 'video' : undefined
}

/** The member of a task's data that a result speaks of, by its source, its name or for want of others. */
export function valueFor(
  data: Record<string, unknown>,
  name: string,
  { source }: LsResult,
): unknown {
  if (typeof source === 'string' && source.startsWith('$')) return data[source.slice(1)]
  if (Object.hasOwn(data, name)) return data[name]
  return Object.values(data).find((value) => typeof value === 'string')
}

function guessType({ type = '', value }: LsResult): MediumType {
  if (type.startsWith('video') || type.startsWith('timeline')) return 'video'
  if (type.startsWith('hypertext') || type.startsWith('paragraph')) return 'text'
  if (/^(rectangle|polygon|ellipse|keypoint|brush|vector|bitmask)/.test(type)) return 'image'
  if (typeof value?.text === 'string' && value.start !== undefined) return 'text'
  if (isNumber(value?.start)) return 'audio'
  if (isNumber(value?.x) || Array.isArray(value?.points)) return 'image'
  return 'text'
}
