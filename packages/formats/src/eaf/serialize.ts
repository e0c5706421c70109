import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { escapeText, hasImpossible, openTag, toElement, writeElement } from '../xml/write-xml.js'
import type { XmlElement } from '../xml/xml-element.js'
import { type EafTier, layOutTiers, type PlacedAnnotation, statedOf } from './lay-out-tiers.js'
import { linguisticTypes } from './linguistic-types.js'
import { eafExtension, eafSpeech } from './losses.js'
import { TimeOrder } from './time-order.js'

/** Writes an EAF file for each document, and for each further recording of it that has annotations. */
export function serializeEaf(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  return serializeRecordings(corpus, eafSpeech, '.eaf', environment, (recording) =>
    writeFile(recording, environment.now()),
  )
}

/** The order of elements that the schema asks for. */
const schemaOrder =
  'LINGUISTIC_TYPE LOCALE LANGUAGE CONSTRAINT CONTROLLED_VOCABULARY LEXICON_REF REF_LINK_SET EXTERNAL_REF'.split(
    ' ',
  )

const strings = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

const elementsOf = (value: unknown): XmlElement[] =>
  (Array.isArray(value) ? value : [])
    .map((each) => toElement(each))
    .filter((each) => each !== undefined)

function* writeFile(recording: WritableRecording, now: string): Generator<string> {
  const kept = extensionOf(recording.document, eafExtension)
  const header = isRecord(kept.header) ? kept.header : {}
  const media = recording.isFirst
    ? recording.document.media.filter(({ type }) => type === 'audio' || type === 'video')
    : [recording.medium]
  const stated = strings(recording.medium.extensions?.[eafExtension]).TIME_ORIGIN
  const origin = /^-?\d+$/.test(stated ?? '') ? Number(stated) : 0
  const tiers = layOutTiers(recording, origin)
  const rest = elementsOf(kept.rest)
  const { typeOf, elements } = linguisticTypes(tiers, rest)
  const order = new TimeOrder()
  for (const { annotations } of tiers)
    for (const { annotation } of annotations)
      for (const slot of slotsOf(annotation)) order.reserve(slot)
  const written = [...writeTiers(tiers, typeOf, order, recording)]

  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `${openTag('ANNOTATION_DOCUMENT', {
    AUTHOR: '',
    DATE: now,
    FORMAT: '3.0',
    VERSION: '3.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': 'http://www.mpi.nl/tools/elan/EAFv3.0.xsd',
    ...strings(kept.root),
  })}\n`
  for (const element of elements.filter(({ name }) => name === 'LICENSE'))
    yield writeElement(element, '    ')
  const descriptors = media.map(({ src, fileName, type, extensions }): XmlElement => {
    const attributes = strings(extensions?.[eafExtension])
    const isVideo = type === 'video'
    return {
      name: 'MEDIA_DESCRIPTOR',
      attributes: {
        MEDIA_URL: src ?? fileName ?? '',
        MIME_TYPE: isVideo ? 'video/*' : 'audio/*',
        ...attributes,
      },
      children: [],
    }
  })
  const hasMedia = descriptors.some(({ attributes }) => attributes.MEDIA_URL !== '')
  yield writeElement(
    {
      name: 'HEADER',
      attributes: { MEDIA_FILE: '', ...strings(header.attributes), TIME_UNITS: 'milliseconds' },
      children: [...(hasMedia ? descriptors : []), ...elementsOf(header.children)],
    },
    '    ',
  )
  yield* order.write()
  yield* written
  const place = ({ name }: XmlElement) => schemaOrder.indexOf(name)
  for (const element of elements.sort((a, b) => place(a) - place(b)))
    if (element.name !== 'LICENSE') yield writeElement(element, '    ')
  yield '</ANNOTATION_DOCUMENT>\n'
}

function* writeTiers(
  tiers: readonly EafTier[],
  typeOf: Map<EafTier, string>,
  order: TimeOrder,
  recording: WritableRecording,
): Generator<string> {
  const ids = new Map<string, string>()
  const all = tiers.flatMap(({ annotations }) => annotations.map(({ annotation }) => annotation))
  const taken = new Set(all.map(({ id }) => id))
  let next = 1
  for (const annotation of all) {
    let id = annotation.id
    if (!/^[A-Za-z_][A-Za-z0-9._-]*$/.test(id)) {
      recording.lose('ids', annotation)
      while (taken.has(`a${next}`)) next++
      id = `a${next++}`
    }
    ids.set(annotation.id, id)
  }
  const given = recording.annotations.filter(({ id }) => ids.has(id))
  if (given.some(({ id }, i) => id !== all[i]?.id)) recording.lose('order')
  for (const tier of tiers) {
    const more = strings(statedOf(tier))
    const attributes = {
      ...more,
      LINGUISTIC_TYPE_REF: typeOf.get(tier),
      PARENT_REF: tier.parent?.name,
      PARTICIPANT: tier.speaker === undefined ? undefined : recording.speakerName(tier.speaker),
      TIER_ID: tier.name,
    }
    const isEmpty = tier.annotations.length === 0
    yield `    ${openTag('TIER', attributes, isEmpty)}\n`
    if (isEmpty) continue
    const previous = new Map<string, string>()
    for (const placed of inOrder(tier)) yield writeOne(placed, ids, previous, order, recording)
    yield '    </TIER>\n'
  }
}

/** Children of one parent by their order; they stay where the first of them stands. */
function inOrder({ annotations, isAligned }: EafTier): PlacedAnnotation[] {
  if (isAligned !== false) return annotations
  const families = new Map<string, PlacedAnnotation[]>()
  for (const placed of annotations) {
    const parent = placed.annotation.parent!
    const family = families.get(parent) ?? []
    families.set(parent, family)
    family.push(placed)
  }
  return [...families.values()].flatMap((family) =>
    family.sort((a, b) => (a.annotation.order ?? 0) - (b.annotation.order ?? 0)),
  )
}

const slotsOf = ({ extensions }: PlacedAnnotation['annotation']): string[] => {
  const { slots } = extensionOf({ extensions: extensions ?? {} }, eafExtension)
  const isPair = Array.isArray(slots) && slots.length === 2
  return isPair && slots.every((id) => typeof id === 'string' && /^[A-Za-z_][\w.-]*$/.test(id))
    ? slots
    : []
}

function writeOne(
  { annotation, start, end }: PlacedAnnotation,
  ids: ReadonlyMap<string, string>,
  previous: Map<string, string>,
  order: TimeOrder,
  recording: WritableRecording,
): string {
  const kept = extensionOf(annotation, eafExtension)
  const id = ids.get(annotation.id)!
  const text = recording.textOf(annotation)
  if (hasImpossible(text)) recording.lose('characters', annotation)
  let tag: string
  let name = 'REF_ANNOTATION'
  if (start !== undefined && end !== undefined) {
    name = 'ALIGNABLE_ANNOTATION'
    const [first, last] = slotsOf(annotation)
    const open = Array.isArray(kept.unaligned) && !annotation.origin?.edited ? kept.unaligned : []
    tag = openTag(name, {
      ...strings(kept.attributes),
      ANNOTATION_ID: id,
      TIME_SLOT_REF1: order.take(start, first, open.includes(first)),
      TIME_SLOT_REF2: order.take(end, last, open.includes(last)),
    })
  } else {
    const parent = ids.get(annotation.parent!)!
    tag = openTag(name, {
      ...strings(kept.attributes),
      ANNOTATION_ID: id,
      ANNOTATION_REF: parent,
      PREVIOUS_ANNOTATION: annotation.order ? previous.get(parent) : undefined,
    })
    previous.set(parent, id)
  }
  const value =
    text === '' ? '<ANNOTATION_VALUE/>' : `<ANNOTATION_VALUE>${escapeText(text)}</ANNOTATION_VALUE>`
  const indent = ' '.repeat(12)
  return `        <ANNOTATION>\n${indent}${tag}\n${indent}    ${value}\n${indent}</${name}>\n        </ANNOTATION>\n`
}
