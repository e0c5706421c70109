import type {
  AnnotationDocument,
  DatasetHeader,
  DocumentMedium,
  MediumType,
} from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'

/** The key, in a medium's extensions, of the text that files bring along; a task holds it as `text`. */
export const textExtension = 'org.tagwright.text'

/** A medium that holds its text. */
export const textMedium = (id: string, text: string): DocumentMedium => ({
  id,
  type: 'text',
  extensions: { [textExtension]: { text } },
})

/** The text of a medium: its own, else that of the task; undefined when neither is here. */
export function textOfMedium(
  medium: DocumentMedium,
  document: Pick<AnnotationDocument, 'taskId'>,
  dataset: DatasetHeader,
): string | undefined {
  const own = medium.extensions?.[textExtension]
  if (isRecord(own) && typeof own.text === 'string') return own.text
  const task = dataset.tasks?.[document.taskId]
  return task?.media?.find(({ id, type }) => id === medium.id && type === 'text')?.text
}

/** The kind of medium that an address or file name speaks of. */
export function mediumTypeOf(address: string): MediumType | undefined {
  const ending = /\.([A-Za-z0-9]{2,5})(?:[?#]|$)/.exec(address)?.[1]?.toLowerCase() ?? ''
  if (/^(jpe?g|png|gif|webp|bmp|tiff?|avif|heic|svg)$/.test(ending)) return 'image'
  if (/^(wav|mp3|flac|ogg|oga|opus|m4a|aac|aiff?|wma|amr|sph)$/.test(ending)) return 'audio'
  if (/^(mp4|webm|mov|mkv|avi|m4v|mpe?g|ogv)$/.test(ending)) return 'video'
  return /^(txt|md|html?)$/.test(ending) ? 'text' : undefined
}
