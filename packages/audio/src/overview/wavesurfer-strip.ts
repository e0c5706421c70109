import type { PeaksPyramid } from '@tagwright/media'
import type WaveSurfer from 'wavesurfer.js'
import type { ViewLimits } from '../view/viewport.js'

/** What the strip is drawn with. */
export interface StripOptions {
  container: HTMLElement
  /** The player that it follows; null draws without a progress mark. */
  element: HTMLMediaElement | null
  /** The stretch shown, in seconds. */
  range: ViewLimits
  pyramid: PeaksPyramid
  height: number
  waveColor: string
  progressColor: string
  nonce?: string | undefined
}

/** Pairs handed over: enough for the widest screen at its sharpest. */
const bins = 2048

/** wavesurfer mirrors what it draws, so it gets the larger of the two sides. */
function envelopeOf(pyramid: PeaksPyramid, { start, end }: ViewLimits): Float32Array {
  const pairs = pyramid.minMax(start, end, bins)
  return Float32Array.from({ length: bins }, (_, bin) =>
    Math.max(Math.abs(pairs[bin * 2]!), Math.abs(pairs[bin * 2 + 1]!)),
  )
}

/**
 * Moves wavesurfer's own style element into a constructed sheet before it meets the page: a strict
 * `style-src` would block the element, but not the sheet.
 */
function adoptStyles(host: HTMLElement): void {
  const shadow = host.firstElementChild?.shadowRoot
  const style = shadow?.querySelector('style')
  if (
    !shadow ||
    !style ||
    typeof CSSStyleSheet === 'undefined' ||
    !('adoptedStyleSheets' in shadow)
  )
    return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style.textContent ?? '')
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  style.remove()
}

/**
 * Draws the whole recording with wavesurfer.js on the timeline's media element, which it follows
 * and marks as far as it has played. It is loaded when first needed.
 */
export async function createStrip(options: StripOptions): Promise<WaveSurfer> {
  const { default: Surfer } = await import('wavesurfer.js')
  const { container, element, range, pyramid, height, waveColor, progressColor, nonce } = options
  const host = container.ownerDocument.createElement('div')
  const surfer = Surfer.create({
    container: host,
    ...(element && { media: element }),
    peaks: [envelopeOf(pyramid, range)],
    duration: range.end - range.start,
    height,
    waveColor,
    progressColor,
    cursorWidth: 1,
    cursorColor: progressColor,
    interact: false,
    hideScrollbar: true,
    normalize: true,
    ...(nonce !== undefined && { cspNonce: nonce }),
  })
  adoptStyles(host)
  container.replaceChildren(host)
  return surfer
}
