import type { DocumentMedium } from '@tagwright/schema'
import type { Format } from '../format/format.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import { ImageIndex, isTurnableName, type KnownImage } from './image-index.js'

type Parse<Options> = NonNullable<Format<Options>['parse']>

/**
 * Reading of a format that states the size of images, with a look at the images that lie beside
 * it: a stated size that is not that of the image as shown is told. Tools that pass over EXIF
 * orientation state the size as stored, and their coordinates lie on a picture that nobody sees.
 */
export function checkStoredSizes<Options>(parse: Parse<Options>): Parse<Options> {
  return async function* (files, options, environment) {
    const events = parse(files, options, environment)
    if (!files.some(({ name }) => isTurnableName(name))) {
      yield* events
      return
    }
    const images = new ImageIndex(files, undefined)
    for await (const event of events) {
      yield event
      if (event.kind !== 'document') continue
      for (const medium of event.document.media) {
        const name = medium.fileName ?? medium.src
        if (medium.type !== 'image' || name === undefined) continue
        const known = await images.find(name)
        const issue = known?.file && differenceOf(medium, name, known)
        if (issue) yield { kind: 'issue', issue }
      }
    }
  }
}

function differenceOf(
  { width, height }: DocumentMedium,
  name: string,
  known: KnownImage,
): FormatIssue | undefined {
  if (width === undefined || height === undefined) return undefined
  if (width === known.width && height === known.height) return undefined
  const at = { file: known.file!.name }
  const stated = `${width} x ${height}`
  const shown = `${known.width} x ${known.height}`
  const isTurned = (known.orientation ?? 1) >= 5
  return isTurned && width === known.height && height === known.width
    ? formatIssue('TW-FORMATS-020', { name, orientation: known.orientation!, stated, shown }, at)
    : formatIssue(
        'TW-FORMATS-016',
        { what: `The size of "${name}"`, other: 'its file', reason: `${stated}, not ${shown}` },
        at,
      )
}
