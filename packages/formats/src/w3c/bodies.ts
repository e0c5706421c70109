import type { Annotation, Comment } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'

/** What the bodies of an annotation say that the contract has a place for. */
export interface BodyReading {
  /** Names of labels. */
  labels: string[]
  text?: string
  language?: string
  direction?: 'ltr' | 'rtl' | 'auto'
  comments: Comment[]
  /** Bodies of other kinds. */
  others: unknown[]
}

const tagging = /(^|[:/#])(tagging|classifying|identifying)$/
const talking =
  /(^|[:/#])(commenting|describing|transcribing|captioning|translating|supplementing)$/

/** Reads the bodies of an annotation. */
export function readBodies(raw: Record<string, unknown>): BodyReading {
  const reading: BodyReading = { labels: [], comments: [], others: [] }
  if (typeof raw.bodyValue === 'string') reading.text = raw.bodyValue
  // `bodies` is what Annotorious 3 calls them in its own model.
  const stated = raw.body ?? raw.bodies
  const bodies =
    stated === undefined || stated === null ? [] : Array.isArray(stated) ? stated : [stated]
  for (const body of bodies) readBody(body, raw.motivation, reading)
  return reading
}

const isLike = (value: unknown, pattern: RegExp): boolean =>
  (Array.isArray(value) ? value : [value]).some(
    (one) => typeof one === 'string' && pattern.test(one),
  )

function readBody(body: unknown, motivation: unknown, reading: BodyReading): void {
  const purpose = isRecord(body) ? (body.purpose ?? motivation) : motivation
  const isTag = isLike(purpose, tagging)
  if (typeof body === 'string') {
    if (isTag && body !== '') reading.labels.push(body)
    else reading.others.push(body)
    return
  }
  if (!isRecord(body)) {
    reading.others.push(body)
    return
  }
  const { value, source } = body
  if (isTag) {
    const named = isRecord(source) ? (source.label ?? source.id) : source
    const name = value ?? named
    if (typeof name === 'string' && name !== '') reading.labels.push(name)
    else reading.others.push(body)
    return
  }
  const isText =
    typeof value === 'string' && (body.type === 'TextualBody' || body.type === undefined)
  if (!isText || isRecord(body.selector)) reading.others.push(body)
  else if (reading.text === undefined && (purpose === undefined || isLike(purpose, talking))) {
    reading.text = value
    if (typeof body.language === 'string') reading.language = body.language
    if (
      body.textDirection === 'ltr' ||
      body.textDirection === 'rtl' ||
      body.textDirection === 'auto'
    ) {
      reading.direction = body.textDirection
    }
  } else if (purpose === undefined || isLike(purpose, talking) || isLike(purpose, /replying$/)) {
    const by = isRecord(body.creator) ? (body.creator.id ?? body.creator.name) : body.creator
    reading.comments.push({
      text: value,
      ...(typeof by === 'string' && { by }),
      ...(typeof body.created === 'string' && { at: body.created }),
    })
  } else reading.others.push(body)
}

/** Writes what an annotation says as bodies. */
export function writeBodies(
  annotation: Pick<Annotation, 'text' | 'language' | 'direction' | 'comments'>,
  labels: readonly string[],
): Record<string, unknown>[] {
  const { text, language, direction, comments = [] } = annotation
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value })
  const bodies: Record<string, unknown>[] = labels.map((label) => body('tagging', label))
  if (text !== undefined) {
    bodies.push({
      ...body('commenting', text),
      ...(language !== undefined && { language }),
      ...(direction !== undefined && { textDirection: direction }),
    })
  }
  for (const comment of comments) {
    bodies.push({
      ...body('replying', comment.text),
      ...(comment.by !== undefined && { creator: comment.by }),
      ...(comment.at !== undefined && { created: comment.at }),
    })
  }
  return bodies
}
