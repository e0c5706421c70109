import type { Scope } from '@tagwright/core'
import type { PeaksPyramid } from '@tagwright/media'
import type { SampleWindow } from '../samples/sample-source.js'
import type { Signal } from '../signal/signal.js'
import { endOf, spanOf, type Viewport } from '../view/viewport.js'
import type { SoundReader } from './sound-reader.js'

/** Milliseconds that the view rests before samples are asked for. */
const rest = 60
/** Longest stretch in view that samples are read for, in seconds. */
const longest = 60

/** What `followSamples` reads and writes. */
export interface SampleFollowing {
  view: Signal<Viewport>
  waveform: Signal<PeaksPyramid | null>
  samples: Signal<SampleWindow | null>
  sound: SoundReader
  scope: Scope
}

/** Whether the peaks are too coarse for a zoom: a pair would be as wide as two pixels. */
export const wantsSamples = (view: Viewport, pyramid: PeaksPyramid | null): boolean =>
  pyramid !== null && view.pixelsPerSecond > pyramid.pairsPerSecond * 2 && spanOf(view) <= longest

/** Reads the samples of what is in view where the zoom is finer than the peaks. */
export function followSamples(options: SampleFollowing): void {
  const { view, waveform, samples, sound, scope } = options
  let waiting: (() => void) | null = null
  const read = async () => {
    waiting = null
    const now = view.get()
    if (!wantsSamples(now, waveform.get())) return
    const found = await sound.read(now.start, endOf(now))
    if (typeof found !== 'string' && !scope.disposed) samples.set(found)
  }
  const look = () => {
    if (!wantsSamples(view.get(), waveform.get())) return
    waiting?.()
    waiting = scope.timeout(() => void read(), rest)
  }
  scope.add(view.subscribe(look))
  scope.add(waveform.subscribe(look))
}
