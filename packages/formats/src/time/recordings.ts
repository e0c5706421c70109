import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'

/** A recording of a document with what is said of it: what one file or file id of a format holds. */
export interface Recording {
  document: AnnotationDocument
  medium: DocumentMedium
  /** File name of the recording without folder and ending, or the document's id. */
  name: string
  /** Whether it is the first or only recording of its document. */
  isFirst: boolean
  annotations: Annotation[]
}

const mediaEnding =
  /\.(wav|wave|mp3|flac|ogg|oga|opus|m4a|aac|aif|aiff|wma|sph|amr|webm|mp4|m4v|mov|mkv|avi|mpg|mpeg|ogv|3gp)$/i

/** A file name without its folder and, when it is one of media, its ending. */
export function recordingName(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1).replace(mediaEnding, '')
}

/**
 * The recordings of a document. Annotations that name no medium go to the first; those of pictures
 * and texts are handed to `left`.
 */
export function recordingsOf(
  document: AnnotationDocument,
  left: (annotation: Annotation) => void,
): Recording[] {
  const recordings = new Map<string, Recording>()
  for (const medium of document.media) {
    if (medium.type !== 'audio' && medium.type !== 'video') continue
    const name = recordingName(medium.fileName ?? '') || document.id
    const isFirst = recordings.size === 0
    recordings.set(medium.id, { document, medium, name, isFirst, annotations: [] })
  }
  if (recordings.size === 0 && document.media.length === 0) {
    const medium: DocumentMedium = { id: 'audio', type: 'audio' }
    recordings.set('audio', { document, medium, name: document.id, isFirst: true, annotations: [] })
  }
  const [first] = recordings.values()
  for (const annotation of document.annotations) {
    const recording = annotation.media === undefined ? first : recordings.get(annotation.media)
    if (recording) recording.annotations.push(annotation)
    else left(annotation)
  }
  return [...recordings.values()]
}

/** Makes file names that no two outputs share, safe to join to a folder on any system. */
export function createFileNames(): (name: string, ending: string) => string {
  const taken = new Set<string>()
  return (name, ending) => {
    const base =
      [...name]
        .map((char) => (/[\\/:*?"<>|\p{C}]/u.test(char) ? '_' : char))
        .join('')
        .replace(/^\.+|[. ]+$/g, '_')
        .slice(0, 180) || '_'
    let path = `${base}${ending}`
    // Some file systems do not tell case apart.
    for (let n = 2; taken.has(path.toLowerCase()); n++) path = `${base}-${n}${ending}`
    taken.add(path.toLowerCase())
    return path
  }
}
