import {
  type Annotation,
  type AnnotationDocument,
  type DatasetHeader,
  geometryArea,
  geometryBounds,
  geometryTimeSpan,
  localize,
} from '@tagwright/schema'
import { createDistribution, type Distribution, type Spread } from './distribution.js'

/** What is counted of one label, tier or speaker. */
export interface Tally {
  id: string
  name?: string
  annotations: number
  documents: number
  /** Square pixels, of those that have an area. */
  area?: Spread
  /** Seconds, of those that lie in time. */
  seconds?: Spread
}

/** What is in a dataset. */
export interface Stats {
  documents: number
  /** Documents without any annotation. */
  empty: number
  annotations: number
  /** Words with times, inside segments. */
  words: number
  relations: number
  responses: Record<string, number>
  status: Record<string, number>
  media: Record<string, number>
  /** Seconds of all sound and video whose length is known. */
  mediaSeconds: number
  geometries: Record<string, number>
  perDocument?: Spread
  width?: Spread
  height?: Spread
  area?: Spread
  seconds?: Spread
  /** By area, at 32² and 96² pixels, as COCO's measures go. */
  sizes: { small: number; medium: number; large: number }
  labels: Tally[]
  tiers: Tally[]
  speakers: Tally[]
}

interface Counter {
  annotations: number
  documents: number
  last: string
  area: Distribution
  seconds: Distribution
}

/** Gathers what is in documents, one after the other. */
export interface StatsGatherer {
  add(document: AnnotationDocument): void
  /** What was gathered; labels of the header that never occur are told with 0. */
  end(header: DatasetHeader): Stats
}

const bump = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

/** Makes a gatherer. */
export function createStatsGatherer(): StatsGatherer {
  const totals = {
    documents: 0,
    empty: 0,
    annotations: 0,
    words: 0,
    relations: 0,
    responses: {} as Record<string, number>,
    status: {} as Record<string, number>,
    media: {} as Record<string, number>,
    mediaSeconds: 0,
    geometries: {} as Record<string, number>,
    sizes: { small: 0, medium: 0, large: 0 },
  }
  const [perDocument, width, height, area, seconds] = Array.from({ length: 5 }, () =>
    createDistribution(),
  )
  const labels = new Map<string, Counter>()
  const tiers = new Map<string, Counter>()
  const speakers = new Map<string, Counter>()

  const countIn = (map: Map<string, Counter>, key: string, document: string, a: Annotation) => {
    const counter = map.get(key) ?? createCounter()
    map.set(key, counter)
    counter.annotations += 1
    if (counter.last !== document) counter.documents += 1
    counter.last = document
    if (!a.geometry) return
    const size = geometryArea(a.geometry)
    if (size) counter.area.add(size)
    const span = geometryTimeSpan(a.geometry)
    if (span) counter.seconds.add(span.end - span.start)
  }

  const addAnnotation = (annotation: Annotation, document: string) => {
    const { geometry } = annotation
    bump(totals.geometries, geometry?.type ?? 'none')
    totals.words += annotation.words?.length ?? 0
    for (const label of annotation.labels ?? []) countIn(labels, label, document, annotation)
    if (!annotation.labels?.length) countIn(labels, '', document, annotation)
    if (annotation.tier) countIn(tiers, annotation.tier, document, annotation)
    if (annotation.speaker) countIn(speakers, annotation.speaker, document, annotation)
    if (!geometry) return
    const span = geometryTimeSpan(geometry)
    if (span) seconds!.add(span.end - span.start)
    const bounds = geometryBounds(geometry)
    if (bounds) {
      width!.add(bounds.width)
      height!.add(bounds.height)
    }
    const size = geometryArea(geometry)
    if (!size) return
    area!.add(size)
    totals.sizes[size < 32 ** 2 ? 'small' : size < 96 ** 2 ? 'medium' : 'large'] += 1
  }

  return {
    add(document) {
      totals.documents += 1
      totals.annotations += document.annotations.length
      totals.relations += document.relations.length
      if (document.annotations.length === 0) totals.empty += 1
      perDocument!.add(document.annotations.length)
      bump(totals.status, document.status)
      for (const medium of document.media) {
        bump(totals.media, medium.type)
        totals.mediaSeconds += medium.duration ?? 0
      }
      for (const { state } of Object.values(document.responses)) bump(totals.responses, state)
      for (const annotation of document.annotations) addAnnotation(annotation, document.id)
    },
    end(header) {
      for (const { id } of header.ontology.labels) {
        if (!labels.has(id)) labels.set(id, createCounter())
      }
      const names = new Map<string, string>()
      for (const { id, name } of [...header.ontology.labels, ...(header.ontology.speakers ?? [])]) {
        names.set(id, localize(name, 'en'))
      }
      const spreads = Object.entries({ perDocument, width, height, area, seconds }).flatMap(
        ([name, one]) => {
          const spread = one!.spread()
          return spread ? [[name, spread] as const] : []
        },
      )
      return {
        ...totals,
        ...Object.fromEntries(spreads),
        labels: talliesOf(labels, names),
        tiers: talliesOf(tiers, names),
        speakers: talliesOf(speakers, names),
      }
    },
  }
}

const createCounter = (): Counter => ({
  annotations: 0,
  documents: 0,
  last: '',
  // There may be thousands of labels.
  area: createDistribution(2000),
  seconds: createDistribution(2000),
})

function talliesOf(map: ReadonlyMap<string, Counter>, names: ReadonlyMap<string, string>): Tally[] {
  return [...map]
    .map(([id, { annotations, documents, area, seconds }]): Tally => {
      const [size, time, name] = [area.spread(), seconds.spread(), names.get(id)]
      return {
        id,
        ...(name !== undefined && name !== id && { name }),
        annotations,
        documents,
        ...(size && { area: size }),
        ...(time && { seconds: time }),
      }
    })
    .sort((p, q) => q.annotations - p.annotations || (p.id < q.id ? -1 : 1))
}
