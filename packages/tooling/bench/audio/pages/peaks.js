import Peaks from 'peaks.js'
import {
  drawn,
  duration,
  makePeaks,
  more,
  pairsPerSecond,
  segments,
  target,
  zoom,
} from './scene.js'

const sampleRate = 8000
const pairs = makePeaks()
const peaks = new ArrayBuffer(20 + pairs.length)
const header = new DataView(peaks)
for (const [at, value] of [
  1,
  1,
  sampleRate,
  sampleRate / pairsPerSecond,
  pairs.length / 2,
].entries())
  header.setInt32(at * 4, value, true)
new Int8Array(peaks, 20).set(pairs)

/** A player that is as long as the peaks and never plays. */
const player = {
  init: () => Promise.resolve(),
  destroy() {},
  play: () => Promise.resolve(),
  pause() {},
  seek: () => Promise.resolve(),
  isPlaying: () => false,
  isSeeking: () => false,
  getCurrentTime: () => 0,
  getDuration: () => duration,
}
const shown = ({ id, start, end }) => ({ id, startTime: start, endTime: end, editable: true })
let instance
let view
let now = zoom
let box

// Its handles hide those of the segment before: the boundary that is dragged is the next one's start.
const next = segments[segments.findIndex(({ id }) => id === target) + 1].id
const dragged = () => instance.segments.getSegment(next)

window.bench = {
  handlesMayHide: true,
  async mount() {
    const app = document.getElementById('app')
    const container = document.createElement('div')
    container.style.cssText = 'width: 1600px; height: 200px'
    app.append(container)
    instance = await new Promise((done, fail) => {
      const options = {
        zoomview: { container, wheelMode: 'scroll' },
        player,
        waveformData: { arraybuffer: peaks },
        zoomLevels: [sampleRate / zoom],
        segments: segments.map(shown),
      }
      Peaks.init(options, (error, made) => (error ? fail(error) : done(made)))
    })
    view = instance.views.getView('zoomview')
    view.enableSegmentDragging(true)
    box = container
    container.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return
        event.preventDefault()
        event.stopImmediatePropagation()
        now = Math.min(pairsPerSecond, now * Math.exp(-event.deltaY * 0.0025))
        view.setZoom({ scale: Math.round(sampleRate / now) })
      },
      { passive: false, capture: true },
    )
    await drawn()
  },
  add: () => void instance.segments.add(more.map(shown)),
  edge() {
    const { left, top } = box.getBoundingClientRect()
    const { startTime } = dragged()
    return { x: left + (startTime - view.getStartTime()) * zoom - 5, y: top + 100 }
  },
  end: () => dragged().startTime,
  view: () => ({ start: view.getStartTime(), zoom: now }),
}
