import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { createNameIds } from '../time/names-to-ids.js'
import {
  keepSpeechInfo,
  parseRecordings,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'
import type { TierInfo } from '../time/speech-extension.js'
import { childrenOf } from '../xml/xml-element.js'
import { AnnotationBuilder, linkToParents } from './build-annotations.js'
import { collectFile, type RawFile } from './collect-file.js'
import { eafExtension } from './losses.js'

/** Reads EAF files, a document each. */
export function parseEaf(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const raw: RawFile = { root: undefined, header: undefined, slots: new Map(), tiers: [], rest: [] }
  yield* collectFile(file, raw)
  if (!raw.root) return
  const document = reading.document(withoutEnding(file.name))
  document.media = readMedia(raw, document)
  const issues: FormatIssue[] = []
  const tiers = buildTiers(raw, document, reading, file.name, issues)
  for (const issue of issues) yield { kind: 'issue', issue }
  const header = raw.header && {
    attributes: raw.header.attributes,
    children: childrenOf(raw.header).filter(({ name }) => name !== 'MEDIA_DESCRIPTOR'),
  }
  document.extensions = {
    [eafExtension]: { root: raw.root, ...(header ? { header } : {}), rest: raw.rest },
  }
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, { tiers, ...(speakers ? { speakers } : {}) })
  yield { kind: 'document', document }
}

function readMedia(raw: RawFile, document: AnnotationDocument): DocumentMedium[] {
  const media = (raw.header ? childrenOf(raw.header, 'MEDIA_DESCRIPTOR') : []).map(
    ({ attributes }, i): DocumentMedium => {
      const { MIME_TYPE: mime = '', MEDIA_URL: url, RELATIVE_MEDIA_URL: relative } = attributes
      const address = relative || url || ''
      const isVideo = mime.startsWith('video/') || /\.(mp4|m4v|mov|mkv|avi|mpe?g)$/i.test(address)
      const medium: DocumentMedium = { id: `media-${i + 1}`, type: isVideo ? 'video' : 'audio' }
      if (address !== '') {
        medium.src = address
        medium.fileName = address.slice(address.lastIndexOf('/') + 1)
      }
      medium.extensions = { [eafExtension]: attributes }
      return medium
    },
  )
  if (media.length > 0) return media
  return document.media.map((medium) => ({ ...medium, id: 'media-1' }))
}

function buildTiers(
  raw: RawFile,
  document: AnnotationDocument,
  reading: SpeechReading,
  file: string,
  issues: FormatIssue[],
): TierInfo[] {
  const names = createNameIds()
  const builder = new AnnotationBuilder(raw)
  const stated = document.media[0]!.extensions?.[eafExtension] as Record<string, string> | undefined
  const origin = /^-?\d+$/.test(stated?.TIME_ORIGIN ?? '') ? Number(stated!.TIME_ORIGIN) : 0
  const idOf = new Map(
    raw.tiers
      .map(({ attributes }) => attributes.TIER_ID ?? '')
      .map((name) => [name, names.idOf(name)]),
  )
  const built = new Map<string, Annotation[]>()
  const infos = new Map<(typeof raw.tiers)[number], TierInfo>()
  const used = new Set<string>()
  for (const tier of raw.tiers) {
    const {
      TIER_ID: name = '',
      PARENT_REF: parent,
      PARTICIPANT: participant,
      ...more
    } = tier.attributes
    let own = name
    for (let n = 2; used.has(own); n++) own = `${name} (${n})`
    used.add(own)
    const info: TierInfo = { id: names.idOf(own), kind: 'interval' }
    if (own !== info.id) info.name = own
    if (parent !== undefined && idOf.has(parent)) info.parent = idOf.get(parent)!
    if (participant) info.speaker = reading.speakers.idOf(participant)
    info.extensions = { [eafExtension]: more }
    infos.set(tier, info)
  }
  // A tier may stand before the one that it depends on.
  const waiting = new Set(raw.tiers)
  while (waiting.size > 0) {
    const ready = [...waiting].filter((tier) => {
      const { parent } = infos.get(tier)!
      return ![...waiting].some((other) => other !== tier && infos.get(other)!.id === parent)
    })
    for (const tier of ready.length > 0 ? ready : waiting) {
      waiting.delete(tier)
      const info = infos.get(tier)!
      const context = { tier: info.id, speaker: info.speaker, origin, file, issues }
      const annotations = builder.addTier(tier, context)
      built.set(info.id, annotations)
      if (info.parent !== undefined) linkToParents(annotations, built.get(info.parent) ?? [])
    }
  }
  document.annotations = raw.tiers.flatMap((tier) => built.get(infos.get(tier)!.id) ?? [])
  return [...infos.values()]
}
