import WaveSurfer from 'wavesurfer.js'
import RegionsPlugin from 'wavesurfer.js/plugins/regions'
import { drawn, duration, makePeaks, more, segments, target, zoom } from './scene.js'

const pairs = makePeaks()
const peaks = new Float32Array(pairs.length / 2)
for (let at = 0; at < peaks.length; at++) peaks[at] = pairs[at * 2 + 1] / 128
let surfer
let regions
let now = zoom

const addAll = (list) => {
  for (const { id, start, end } of list)
    regions.addRegion({ id, start, end, color: 'rgb(34 87 197 / 0.2)', drag: true, resize: true })
}
const dragged = () => regions.getRegions().find(({ id }) => id === target)

window.bench = {
  async mount() {
    const container = document.getElementById('app')
    regions = RegionsPlugin.create()
    surfer = WaveSurfer.create({
      container,
      height: 200,
      peaks: [peaks],
      duration,
      minPxPerSec: now,
      plugins: [regions],
    })
    await new Promise((done) => surfer.once('ready', done))
    // `regions=0` shows what drawing the waveform alone costs.
    if (new URLSearchParams(location.search).get('regions') !== '0') addAll(segments)
    container.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return
        event.preventDefault()
        now *= Math.exp(-event.deltaY * 0.0025)
        surfer.zoom(now)
      },
      { passive: false },
    )
    await drawn()
  },
  add: () => addAll(more),
  edge() {
    const box = dragged().element.getBoundingClientRect()
    return { x: box.right - 2, y: box.top + box.height / 2 }
  },
  end: () => dragged().end,
  view: () => ({ start: surfer.getScroll() / now, zoom: now }),
}
