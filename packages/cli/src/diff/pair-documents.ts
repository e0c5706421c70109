import type { AnnotationDocument } from '@tagwright/schema'
import { subjectKey } from '../corpus/media-key.js'

/** Finds the counterpart of a document in another dataset; each is given once. */
export interface DocumentFinder {
  add(document: AnnotationDocument, place: number): void
  /** The place of the counterpart: of the same id, else about the same medium. */
  take(document: AnnotationDocument): number | undefined
  /** Places that nobody took. */
  rest(): number[]
}

/** Makes a finder. */
export function createDocumentFinder(): DocumentFinder {
  const byId = new Map<string, number>()
  const bySubject = new Map<string, number[]>()
  const left = new Set<number>()
  return {
    add(document, place) {
      left.add(place)
      byId.set(document.id, place)
      const key = subjectKey(document)
      const places = bySubject.get(key)
      if (places) places.push(place)
      else bySubject.set(key, [place])
    },
    take(document) {
      const same = byId.get(document.id)
      const places = bySubject.get(subjectKey(document)) ?? []
      // The same id may stand for another picture in another file.
      const found =
        same !== undefined && left.has(same) && (places.includes(same) || places.length === 0)
          ? same
          : places.find((place) => left.has(place))
      if (found !== undefined) left.delete(found)
      return found
    },
    rest: () => [...left],
  }
}
