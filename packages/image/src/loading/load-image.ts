import type { Scope } from '@tagwright/core'
import type { Issue } from '@tagwright/schema'
import { imageIssues } from '../issues/image-issues.js'
import type { LoadOutcome } from './loaded-image.js'
import { type ImageFacts, sniffImage } from './sniff-image.js'

/** Enough for the EXIF block and the frame header that follows a preview. */
const headBytes = 256 * 1024
const tailBytes = 64 * 1024

const issueOfStatus = (medium: string, status: number): Issue => {
  if (status === 404 || status === 410) return imageIssues.notFound(medium, { status })
  if (status === 401 || status === 403) return imageIssues.refused(medium, { status })
  return imageIssues.server(medium, { status })
}

/** More pixels than this are shown reduced: a decoded one takes four bytes, often twice over. */
const pixelLimit = (): number => {
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number }
  return deviceMemory >= 8 ? 64e6 : deviceMemory >= 4 ? 40e6 : 16e6
}

async function readFacts(blob: Blob): Promise<ImageFacts> {
  const bytes = async (part: Blob) => new Uint8Array(await part.arrayBuffer())
  const head = await bytes(blob.slice(0, headBytes))
  const tail = blob.size <= headBytes ? head : await bytes(blob.slice(-tailBytes))
  return sniffImage(head, tail)
}

/** Decodes an address in an `<img>`, which applies the EXIF orientation; null when it cannot. */
async function decode(url: string, scope: Scope): Promise<HTMLImageElement | null> {
  const element = new Image()
  element.decoding = 'async'
  element.draggable = false
  // The canvas around it is named after what the picture shows.
  element.alt = ''
  scope.add(() => element.removeAttribute('src'))
  const loaded = new Promise<boolean>((resolve) => {
    scope.listen(element, 'load', () => resolve(true))
    scope.listen(element, 'error', () => resolve(false))
  })
  element.src = url
  if (!(await loaded)) return null
  // Decoding ahead keeps the first frame short; a damaged file rejects here but shows what it has.
  await element.decode().catch(() => {})
  return element
}

function decodeBlob(blob: Blob, scope: Scope): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(blob)
  scope.add(() => URL.revokeObjectURL(address))
  return decode(address, scope)
}

/** Shows a picture whose bytes may not be read; when that fails too, finds out why. */
async function loadOpaque(url: string, medium: string, scope: Scope): Promise<LoadOutcome> {
  const element = await decode(url, scope)
  if (element && element.naturalWidth > 0) {
    const { naturalWidth: width, naturalHeight: height } = element
    return {
      image: {
        element,
        pixels: element,
        width,
        height,
        facts: null,
        warnings: [imageIssues.opaque(medium)],
      },
    }
  }
  if (element) return { issue: imageIssues.empty(medium) }
  // The file itself may be forbidden to be embedded at all: then its server at least answers.
  const isAnswering =
    (await answers(url)) || (await answers(new URL('/', new URL(url, location.href)).href))
  return { issue: isAnswering ? imageIssues.blocked(medium) : imageIssues.network(medium) }
}

/** Whether a server answers, though what it says may not be read. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', method: 'HEAD' })
    return true
  } catch {
    return false
  }
}

/** Loads and decodes a picture; never rejects. What it makes ends with the scope. */
export async function loadImage(url: string, medium: string, scope: Scope): Promise<LoadOutcome> {
  const stop = scope.own(new AbortController())
  let response: Response
  try {
    response = await fetch(url, { signal: stop.signal })
  } catch {
    return loadOpaque(url, medium, scope)
  }
  if (!response.ok) return { issue: issueOfStatus(medium, response.status) }
  let blob: Blob
  try {
    blob = await response.blob()
  } catch {
    return { issue: imageIssues.network(medium) }
  }
  if (blob.size === 0) return { issue: imageIssues.empty(medium) }
  if (scope.disposed) return { issue: imageIssues.network(medium) }
  const facts = await readFacts(blob)
  if (scope.disposed) return { issue: imageIssues.network(medium) }
  const pixels = facts.storedWidth * facts.storedHeight
  if (pixels > pixelLimit() || (pixels > 0 && facts.moving)) {
    const { reduceImage } = await import('./hard-pictures.js')
    const outcome = await reduceImage(blob, facts, medium, pixelLimit(), scope)
    return withWarnings(outcome, medium)
  }
  if (facts.type === 'unknown' && /^.?\s*[{<]/.test(await blob.slice(0, 64).text())) {
    const { loadTiles } = await import('./hard-pictures.js')
    const tiles = await loadTiles(url, await blob.text(), medium, scope)
    if (tiles) return tiles
  }
  // Only a drawing needs the right type to be read at all.
  const isUntyped = facts.type === 'svg' && !blob.type.includes('svg')
  const typed = isUntyped ? new Blob([blob], { type: 'image/svg+xml' }) : blob
  let element = await decodeBlob(typed, scope)
  // A policy without `img-src blob:` refuses what is in memory, not the address that it came from.
  if (!element && facts.type !== 'unknown') element = await decode(url, scope)
  if (!element) {
    const type = response.headers.get('content-type') ?? ''
    if (facts.truncated) return { issue: { ...imageIssues.truncated(medium), severity: 'error' } }
    return { issue: imageIssues.format(medium, { type }) }
  }
  let { naturalWidth: width, naturalHeight: height } = element
  if (facts.type === 'svg') {
    const { svgSize } = await import('./hard-pictures.js')
    const size = svgSize(await blob.text())
    // A drawing that names no size has that of its view box, not the browser's 150 pixels.
    if (size) {
      ;({ width, height } = size)
      element.style.width = `${width}px`
      element.style.height = `${height}px`
    }
  }
  if (width === 0 || height === 0) return { issue: imageIssues.empty(medium) }
  const image = { element, pixels: element, width, height, facts, warnings: [] }
  return withWarnings({ image }, medium)
}

/** Adds what the file says of itself that the annotator, or the host, should know. */
function withWarnings(outcome: LoadOutcome, medium: string): LoadOutcome {
  if ('issue' in outcome) return outcome
  const { warnings, facts } = outcome.image
  if (facts?.truncated) warnings.push(imageIssues.truncated(medium))
  if (facts?.moving) warnings.push(imageIssues.moving(medium))
  return outcome
}
