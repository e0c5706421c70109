import { coco } from './coco/index.js'
import type { Format } from './format/format.js'
import { imageFormats } from './image-formats.js'
import { speechFormats } from './speech-formats.js'
import { tagwright } from './tagwright/index.js'
import { textFormats } from './text-formats.js'

/** Every format that comes with the package, ours first; a host passes its own list, with more or fewer. */
export const defaultFormats = [
  tagwright,
  coco,
  ...imageFormats,
  ...speechFormats,
  ...textFormats,
] as const satisfies readonly Format<never, never>[]
