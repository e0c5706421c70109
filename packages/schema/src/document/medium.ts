import type { Extensions } from '../values/extensions.js'

/** The kinds of media that version 1 knows. */
export type MediumType = 'image' | 'audio' | 'video' | 'text'

/** An EXIF orientation: 1 is upright; coordinates are always those of the upright picture. */
export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** What a document records of a medium, so that its numbers can be read without the task. */
export interface DocumentMedium {
  id: string
  type: MediumType
  src?: string
  fileName?: string
  sha256?: string
  /** Pixels as displayed, after EXIF orientation. */
  width?: number
  height?: number
  orientation?: ExifOrientation
  /** Pixels as stored, before EXIF orientation. */
  storedWidth?: number
  storedHeight?: number
  /** Seconds. */
  duration?: number
  sampleRate?: number
  channels?: number
  frameRate?: number
  /** BCP 47 tag of a text. */
  language?: string
  /** The part of a dataset that it belongs to, such as `train`. */
  split?: string
  extensions?: Extensions
}
