import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { mediumKey } from '../corpus/media-key.js'

/** A response that two documents gave to the same widget. */
export interface ResponseConflict {
  document: string
  path: string
}

/**
 * Several documents about the same media as one: the first gives its id, status and responses;
 * annotations say whose they are, ids that are taken get a number behind them, and what refers
 * to them follows.
 */
export function joinDocuments(
  documents: readonly AnnotationDocument[],
  onConflict: (conflict: ResponseConflict) => void,
): AnnotationDocument {
  const [first, ...others] = documents
  if (!first) throw new RangeError('There is nothing to join.')
  const joined: AnnotationDocument = {
    ...first,
    media: [...first.media],
    annotations: first.annotations.map((one) => signed(one, first)),
    relations: [...first.relations],
    responses: { ...first.responses },
  }
  const media = new Set(joined.media.map(({ id }) => id))
  const ids = new Set([...joined.annotations, ...joined.relations].map(({ id }) => id))
  for (const document of others) {
    const mediaNames = addMedia(joined.media, document.media, media)
    const names = new Map<string, string>()
    for (const { id } of [...document.annotations, ...document.relations]) {
      names.set(id, freeName(id, ids))
    }
    for (const annotation of document.annotations) {
      joined.annotations.push(signed(renamed(annotation, names, mediaNames), document))
    }
    for (const relation of document.relations) {
      const { id, from, to } = relation
      const at = (name: string) => names.get(name) ?? name
      joined.relations.push({ ...relation, id: at(id), from: at(from), to: at(to) })
    }
    for (const [path, response] of Object.entries(document.responses)) {
      if (!(path in joined.responses)) joined.responses[path] = response
      else if (JSON.stringify(joined.responses[path]) !== JSON.stringify(response)) {
        onConflict({ document: document.id, path })
      }
    }
  }
  return joined
}

function signed(annotation: Annotation, { provenance }: AnnotationDocument): Annotation {
  const { annotator } = provenance
  return annotation.annotator !== undefined || annotator === undefined
    ? annotation
    : { ...annotation, annotator }
}

function freeName(id: string, taken: Set<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id.slice(0, 118)}-${n}`
  taken.add(free)
  return free
}

function addMedia(
  all: DocumentMedium[],
  more: readonly DocumentMedium[],
  taken: Set<string>,
): Map<string, string> {
  const names = new Map<string, string>()
  for (const medium of more) {
    const key = mediumKey(medium)
    const same = all.find((one) =>
      key === undefined ? one.id === medium.id : mediumKey(one) === key,
    )
    if (same) names.set(medium.id, same.id)
    else {
      const id = freeName(medium.id, taken)
      names.set(medium.id, id)
      all.push({ ...medium, id })
    }
  }
  return names
}

function renamed(
  annotation: Annotation,
  names: ReadonlyMap<string, string>,
  media: ReadonlyMap<string, string>,
): Annotation {
  const { geometry } = annotation
  const copy: Annotation = { ...annotation, id: names.get(annotation.id)! }
  if (copy.media !== undefined) copy.media = media.get(copy.media) ?? copy.media
  if (copy.parent !== undefined) copy.parent = names.get(copy.parent) ?? copy.parent
  if (geometry?.type === 'text-span' && typeof geometry.media === 'string') {
    copy.geometry = {
      ...geometry,
      media: media.get(geometry.media) ?? geometry.media,
    } as NonNullable<typeof geometry>
  }
  return copy
}
