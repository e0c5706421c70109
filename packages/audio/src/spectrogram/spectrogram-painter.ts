import type { Scope } from '@tagwright/core'
import { prepareCanvas } from '../paint/prepare-canvas.js'
import type { NoSamples, SampleWindow } from '../samples/sample-source.js'
import { createSignal, type Signal } from '../signal/signal.js'
import type { WaveDisplay } from '../sound/wave-display.js'
import type { Timeline } from '../timeline/timeline.js'
import { endOf, spanOf, xAt } from '../view/viewport.js'
import { createSpectrumComputer } from './compute-apart.js'
import { frequencyTicks, shareOf } from './frequency-scale.js'
import { readColor, shadeTable } from './shade-table.js'
import { createTileCache, densityFor, tileColumns, tileStart, tilesOf } from './tile-cache.js'

/** Where a spectrogram stands; `far` asks to zoom in. */
export type SpectrogramState = 'busy' | 'ready' | 'far' | NoSamples

/** How the spectrogram looks, beside what the annotator chose. */
export interface SpectrogramLook {
  readonly height: number
  readonly surface: string
  readonly text: string
  readonly font: string
}

/** The painter of one spectrogram. */
export interface SpectrogramPainter {
  readonly state: Signal<SpectrogramState>
  /** `worker`, or `page` where a policy forbids workers. */
  readonly where: 'worker' | 'page'
  setLook(look: SpectrogramLook): void
}

interface Tile {
  values: Uint8Array<ArrayBuffer>
  picture: HTMLCanvasElement | null
}

/** Longest stretch in view that is computed, in seconds. */
export const longestSpectrogram = 300
/** Milliseconds that the view rests before new pieces are computed. */
const rest = 50
/** Seconds under the transform: 5 ms show single pulses of the voice, 30 ms its pitch; between them. */
const window = 0.025
const mostTiles = 96

/** Keeps a canvas in step with the view: known pieces at once, missing ones when the view rests. */
export function createSpectrogramPainter(
  timeline: Timeline,
  canvas: HTMLCanvasElement,
  scope: Scope,
): SpectrogramPainter {
  const { view, display, sound, limits, url } = timeline
  const state = createSignal<SpectrogramState>('busy')
  const computer = createSpectrumComputer(scope)
  const tiles = createTileCache<Tile>(mostTiles)
  let look: SpectrogramLook | null = null
  let shades: Uint32Array | null = null
  let shown: WaveDisplay = display.get()
  let scheduled = false
  let waiting: (() => void) | null = null
  let turn = 0

  const schedule = () => {
    if (scheduled) return
    scheduled = true
    scope.frame(paint)
  }

  function paint(): void {
    scheduled = false
    if (!look) return
    const now = view.get()
    const context = prepareCanvas(canvas, now.width, look.height, 1)
    if (!context) return
    shades ??= shadesOf(look)
    context.fillStyle = look.surface
    context.fillRect(0, 0, now.width, look.height)
    context.imageSmoothingEnabled = false
    const end = endOf(now)
    for (const [place, tile] of tiles.all()) {
      const start = tileStart(place)
      const seconds = tileColumns / place.density
      if (start >= end || start + seconds <= now.start) continue
      tile.picture ??= pictureOf(tile.values, shades)
      const x = xAt(now, start)
      context.drawImage(tile.picture, x, 0, seconds * now.pixelsPerSecond, look.height)
    }
    paintScale(context, look)
  }

  function shadesOf({ surface, text }: SpectrogramLook): Uint32Array {
    const quiet = readColor(canvas.ownerDocument, surface, [255, 255, 255])
    const loud = readColor(canvas.ownerDocument, text, [0, 0, 0])
    return shadeTable(quiet, loud, shown.gain, shown.range)
  }

  function pictureOf(values: Uint8Array, table: Uint32Array): HTMLCanvasElement {
    const picture = canvas.ownerDocument.createElement('canvas')
    picture.width = tileColumns
    picture.height = values.length / tileColumns
    const image = new ImageData(picture.width, picture.height)
    const pixels = new Uint32Array(image.data.buffer)
    for (let at = 0; at < values.length; at++) pixels[at] = table[values[at]!]!
    picture.getContext('2d')?.putImageData(image, 0, 0)
    return picture
  }

  function paintScale(
    context: CanvasRenderingContext2D,
    { height, surface, text, font }: SpectrogramLook,
  ) {
    context.font = font.replace('12px', '11px')
    context.textBaseline = 'middle'
    context.textAlign = 'left'
    context.lineWidth = 3
    context.lineJoin = 'round'
    for (const hertz of frequencyTicks(shown.scale, shown.top, height, 22)) {
      const y = height - shareOf(shown.scale, hertz, shown.top) * height
      const name = hertz < 1000 ? `${hertz} Hz` : `${hertz / 1000} kHz`
      context.strokeStyle = surface
      context.strokeText(name, 10, y)
      context.fillStyle = text
      context.fillText(name, 10, y)
      context.fillRect(0, Math.round(y), 6, 1)
    }
  }

  async function fill(): Promise<void> {
    waiting = null
    if (!look) return
    const mine = ++turn
    const now = view.get()
    if (spanOf(now) > longestSpectrogram) return state.set('far')
    const density = densityFor(now.pixelsPerSecond)
    const end = Math.min(endOf(now), limits.get().end)
    const missing = tilesOf(now.start, end, density).filter((place) => !tiles.get(place))
    if (missing.length === 0) return state.set('ready')
    state.set('busy')
    const first = tileStart(missing[0]!)
    const last = tileStart(missing.at(-1)!) + tileColumns / density
    const found = await sound.read(Math.max(0, first - window), Math.min(end + window, last))
    if (mine !== turn || scope.disposed) return
    if (typeof found === 'string') return state.set(found)
    const mono = mixed(found)
    const { top, scale } = shown
    const rows = look.height
    await Promise.all(
      missing.map(async (place) => {
        const step = found.rate / density
        const from = (tileStart(place) - found.start) * found.rate
        const room = Math.ceil(window * found.rate)
        const begin = Math.max(0, Math.floor(from) - room)
        const samples = mono.slice(begin, Math.ceil(from + tileColumns * step) + room)
        const request = {
          samples,
          rate: found.rate,
          from: from - begin,
          step,
          rows,
          scale,
          top,
          window,
        }
        const values = await computer.compute({ ...request, columns: tileColumns })
        if (shown.top !== top || shown.scale !== scale || look?.height !== rows) return
        tiles.set(place, { values, picture: null })
        schedule()
      }),
    )
    if (mine === turn) state.set('ready')
  }

  const ask = () => {
    waiting?.()
    waiting = scope.timeout(() => void fill(), rest)
  }
  const forget = () => {
    tiles.clear()
    turn++
    schedule()
    ask()
  }
  scope.add(
    view.subscribe(() => {
      schedule()
      ask()
    }),
  )
  scope.add(url.subscribe(ask))
  scope.add(
    display.subscribe(() => {
      const before = shown
      shown = display.get()
      shades = null
      for (const [, tile] of tiles.all()) tile.picture = null
      if (before.scale !== shown.scale || before.top !== shown.top) forget()
      else schedule()
    }),
  )
  return {
    state,
    get where() {
      return computer.where
    },
    setLook(next) {
      const before = look
      look = next
      shades = null
      for (const [, tile] of tiles.all()) tile.picture = null
      if (before?.height !== next.height) forget()
      else schedule()
    },
  }
}

/** The mean of all channels. */
function mixed({ channels }: SampleWindow): Float32Array {
  const [first, ...others] = channels
  if (!first || others.length === 0) return first ?? new Float32Array(0)
  const mono = first.slice()
  for (const list of others) for (let at = 0; at < mono.length; at++) mono[at]! += list[at]!
  for (let at = 0; at < mono.length; at++) mono[at]! /= channels.length
  return mono
}
