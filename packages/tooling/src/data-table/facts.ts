import type { Annotation, AnnotationDocument, DatasetHeader } from '@tagwright/schema'

/** What a run of the command read. */
export interface ReadData {
  dataset: DatasetHeader
  documents: readonly AnnotationDocument[]
}

/** Facts of a file by name, as another program computed them or as they are computed here. */
export type Facts = Record<string, unknown>

type Times = { start: number; end: number }
const timesOf = ({ geometry }: Annotation): Times | undefined => {
  const g = geometry as { type: string; start?: number; end?: number; time?: number } | undefined
  if (g?.type === 'span') return { start: g.start!, end: g.end! }
  return g?.type === 'instant' ? { start: g.time!, end: g.time! } : undefined
}

const all = ({ documents }: ReadData): Annotation[] =>
  documents.flatMap(({ annotations }) => annotations)
const times = (annotations: readonly Annotation[]): Times[] =>
  annotations.flatMap((one) => timesOf(one) ?? [])
const total = (list: readonly Times[]): number =>
  list.reduce((sum, { start, end }) => sum + end - start, 0)

function countBy(keys: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

const plain = (name: unknown): string => (typeof name === 'string' ? name : JSON.stringify(name))

function perLabel(read: ReadData, annotations = all(read)): Record<string, number> {
  const names = new Map(read.dataset.ontology.labels.map(({ id, name }) => [id, plain(name)]))
  return countBy(
    annotations.map(({ labels }) => labels?.[0] && (names.get(labels[0]) ?? labels[0])),
  )
}

function bySpeaker(read: ReadData): Record<string, number> {
  const names = new Map(read.dataset.ontology.speakers?.map(({ id, name }) => [id, plain(name)]))
  const sums: Record<string, number> = {}
  for (const annotation of all(read)) {
    const time = timesOf(annotation)
    if (annotation.speaker === undefined || !time) continue
    const name = names.get(annotation.speaker) ?? annotation.speaker
    sums[name] = (sums[name] ?? 0) + time.end - time.start
  }
  return sums
}

interface TierInfo {
  id: string
  name?: string
}
const tiersOf = ({ extensions }: AnnotationDocument): TierInfo[] =>
  (extensions?.['org.tagwright.speech'] as { tiers?: TierInfo[] } | undefined)?.tiers ?? []

const cues = (read: ReadData): Facts => {
  const list = times(all(read))
  const first = all(read)[0]
  return {
    cues: list.length,
    duration_sum: total(list),
    ...(first ? { first: { ...timesOf(first) } } : {}),
  }
}

const area = ({ geometry }: Annotation): number => {
  const g = geometry as { type: string; width?: number; height?: number } | undefined
  return g?.type === 'box' ? g.width! * g.height! : 0
}

/** Documents that are a model's are named so. */
const byPeople = ({ documents }: ReadData): Annotation[] =>
  documents
    .filter(({ id }) => !id.includes('-prediction-'))
    .flatMap(({ annotations }) => annotations)

const isBox = ({ geometry }: Annotation): boolean => geometry?.type === 'box'

const asList = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** What is known of the only Web Annotation of a file, as it would be written again. */
function webAnnotation({ documents }: ReadData): Facts {
  type Kept = { raw?: Facts; whole?: Facts[] } | undefined
  const kept = documents.flatMap((document) =>
    [document, ...document.annotations].flatMap(({ extensions }) => {
      const { raw, whole = [] } = (extensions?.['org.w3.annotation'] as Kept) ?? {}
      return raw ? [raw, ...whole] : whole
    }),
  )
  const [only] = kept
  if (!only || kept.length > 1) return {}
  const targets = asList(only.target)
  return {
    id: only.id,
    type: only.type,
    motivation: only.motivation ?? null,
    bodies: asList(only.body).length,
    targets: targets.length,
    selectors: targets.flatMap((target) =>
      asList((target as Facts).selector).flatMap((one) => (one as Facts).type ?? []),
    ),
  }
}

/** A word of a recogniser that had others in its place. */
type RivalWord = Times & {
  extensions?: { 'gov.nist.ctm'?: { alternatives?: Times[][]; taken?: number } }
}

/** Facts computed from what the command read, by kind of file; of each only those that are named alike. */
export const factsByKind: Record<string, (read: ReadData) => Facts> = {
  audacity: (read) => ({ labels: all(read).length, duration_sum: total(times(all(read))) }),
  rttm: (read) => ({
    files: read.documents.map(({ media }) => media[0]?.fileName).sort(),
    speaker_time: total(times(all(read))),
    speakers: bySpeaker(read),
    max_end: Math.max(0, ...times(all(read)).map(({ end }) => end)),
  }),
  ctm: (read) => {
    const said = all(read).flatMap((one) => (one.words ?? []) as RivalWord[])
    const rivals = said.flatMap(({ extensions }) => {
      const { alternatives = [], taken = 0 } = extensions?.['gov.nist.ctm'] ?? {}
      return alternatives.length > 0 ? [alternatives.filter((_, i) => i !== taken)] : []
    })
    const words: Times[] = [...said, ...rivals.flat(2)]
    // Each rival has a line before it, and the last one after it.
    const marks = rivals.reduce((sum, list) => sum + list.length + 2, 0)
    return {
      lines: words.length + marks,
      files: read.documents.map(({ media }) => media[0]?.fileName),
      dur_sum: total(words),
    }
  },
  stm: (read) => ({
    lines: all(read).length,
    dur_sum: total(times(all(read))),
    speakers: Object.keys(bySpeaker(read)).sort(),
  }),
  textgrid: ({ documents }) => ({
    tiers: documents.flatMap((document) =>
      tiersOf(document).map(({ id, name = id }) => {
        const own = document.annotations.filter(({ tier }) => tier === id)
        return {
          name,
          non_empty: own.filter(({ text }) => text !== '').length,
          labelled_duration: total(times(own)),
          chars: own.reduce((sum, { text = '' }) => sum + [...text].length, 0),
        }
      }),
    ),
    xmax: documents[0]?.media[0]?.duration,
  }),
  eaf: ({ documents }) => ({
    tiers: documents.flatMap((document) =>
      tiersOf(document).map(({ id, name = id }) => {
        const own = document.annotations.filter(({ tier }) => tier === id)
        const alignable = own.filter(({ geometry }) => geometry !== undefined)
        return { id: name, alignable: alignable.length, ref: own.length - alignable.length }
      }),
    ),
  }),
  webvtt: cues,
  srt: cues,
  coco: (read) => {
    // Keypoints stand beside the box of their object; captions and tags are answers.
    const objects = all(read).filter(({ parent }) => parent === undefined)
    const answers = read.documents.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ value }) => value),
    )
    return {
      images: read.documents.length,
      annotations: objects.length + answers.length,
      ...(answers.length === 0 ? { per_category: perLabel(read, objects) } : {}),
    }
  },
  'coco-results': (read) => ({ images: read.documents.length, n: all(read).length }),
  createml: (read) => ({
    images: read.documents.length,
    annotations: all(read).length,
    area_sum: all(read).reduce((sum, one) => sum + area(one), 0),
    per_label: perLabel(read),
  }),
  // The expected facts count the shapes of tracks apart.
  cvat: (read) => ({
    per_label: perLabel(
      read,
      all(read).filter(({ geometry }) => geometry?.type !== 'track'),
    ),
    box_area_sum: all(read).reduce((sum, one) => sum + area(one), 0),
  }),
  labelme: (read) => ({ shapes: all(read).length, per_label: perLabel(read) }),
  'via-json': (read) => ({ files: read.documents.length, regions: all(read).length }),
  'via-csv': (read) => ({ files: read.documents.length, regions: all(read).length }),
  voc: (read) => {
    const objects = all(read).filter(({ parent }) => parent === undefined)
    const { width, height } = read.documents[0]?.media[0] ?? {}
    return {
      objects: objects.length,
      parts: all(read).length - objects.length,
      per_class: perLabel(read, objects),
      size: [width, height],
    }
  },
  yolo: (read) => ({ objects: all(read).length, per_class: perLabel(read) }),
  'label-studio': (read) => ({
    tasks: new Set(read.documents.map(({ taskId }) => taskId)).size,
    rectangles: byPeople(read).filter(isBox).length,
    rect_px_area_sum: byPeople(read).reduce((sum, one) => sum + area(one), 0),
  }),
  w3c: webAnnotation,
}
