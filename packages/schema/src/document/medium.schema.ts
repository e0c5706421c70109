import * as v from 'valibot'
import {
  count,
  extensions,
  id,
  languageTag,
  maybe,
  need,
  open,
  positive,
  schemaOf,
} from '../schema/build.js'
import type { DocumentMedium } from './medium.js'

/** Members that a medium has in a document and in a task. */
export const mediumEntries = {
  id: need(id, 'Stable id, unique in the task.'),
  type: need(v.picklist(['image', 'audio', 'video', 'text']), 'The kind of medium.'),
  src: maybe(v.string(), 'Its address; the host may resolve it to another.'),
  fileName: maybe(v.string(), 'Name of the file, for exports.'),
  sha256: maybe(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    'Digest of the file, lower-case hex.',
  ),
  width: maybe(positive, 'Pixels as displayed, after EXIF orientation.'),
  height: maybe(positive, 'Pixels as displayed, after EXIF orientation.'),
  orientation: maybe(v.picklist([1, 2, 3, 4, 5, 6, 7, 8]), 'EXIF orientation of the file.'),
  storedWidth: maybe(positive, 'Pixels as stored, before EXIF orientation.'),
  storedHeight: maybe(positive, 'Pixels as stored, before EXIF orientation.'),
  duration: maybe(positive, 'Seconds.'),
  sampleRate: maybe(positive, 'Samples a second.'),
  channels: maybe(count, 'Number of audio channels.'),
  frameRate: maybe(positive, 'Frames a second.'),
  language: maybe(languageTag, 'BCP 47 tag of a text or of speech.'),
  split: maybe(v.string(), 'The part of a dataset that it belongs to, such as train.'),
  extensions: v.exactOptional(extensions),
} as const

/** Schema of {@link DocumentMedium}. */
export const documentMediumSchema = schemaOf<DocumentMedium>()(
  open('Medium', 'What a document records of a medium.', mediumEntries),
)
