import '@tagwright/audio/styles.css'
import { TranscriptionTimeline } from '@tagwright/audio'
import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
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

const pairs = makePeaks()
const peaks = new ArrayBuffer(20 + pairs.length)
const header = new DataView(peaks)
for (const [at, value] of [1, 1, 8000, 8000 / pairsPerSecond, pairs.length / 2].entries())
  header.setInt32(at * 4, value, true)
new Int8Array(peaks, 20).set(pairs)

const annotationOf = ({ id, start, end }) => ({
  id,
  widget: 'w',
  media: 'm',
  geometry: { type: 'span', start, end },
  text: `segment ${id}`,
  tier: 'speech',
  origin: { kind: 'human' },
})
// As a host has them: what it hands over is there already.
const given = segments.map(annotationOf)
const added = more.map(annotationOf)
const query = new URLSearchParams(location.search)
const wav = query.get('wav')
const hasPeaks = query.get('peaks') === 'host'
const medium = { id: 'm', type: 'audio', duration, ...(wav && { src: wav }) }
const task = {
  schemaVersion: '1.0',
  id: 't',
  media: [medium],
  ontology: { labels: [] },
  widgets: [{ id: 'w', type: 'transcription', media: 'm' }],
}
let store
let root
const timeline = () => store.handleOf('w')
const dragged = () => timeline().segments.index.get(target)

window.bench = {
  async mount() {
    const document_ = {
      ...{
        kind: 'document',
        schemaVersion: '1.0',
        id: 'd',
        revision: 0,
        taskId: 't',
        status: 'draft',
      },
      ...{
        media: [medium],
        annotations: given,
        relations: [],
        responses: {},
        provenance: {},
      },
    }
    store = createTaskStore({ task, document: document_ })
    root = createRoot(document.getElementById('app'))
    root.render(
      createElement(
        TaskProvider,
        { store },
        createElement(TranscriptionTimeline, { widget: 'w', ...((!wav || hasPeaks) && { peaks }) }),
      ),
    )
    while (!timeline()?.waveform.get() || timeline().limits.get().end < duration - 1)
      await new Promise((done) => setTimeout(done))
    await drawn()
  },
  unmount: () => root.unmount(),
  /** The same zoom as the others' for what is measured next. */
  ready() {
    timeline().setView((view) => ({ ...view, start: 0, pixelsPerSecond: zoom }))
  },
  add() {
    store.dispatch({ event: 'segment.import', origin: 'host' }, (draft) =>
      draft.addAnnotations(added),
    )
  },
  edge() {
    const stage = document.querySelector('.tagwright-audio-stage')
    if (!stage || !dragged()) return null
    const box = stage.getBoundingClientRect()
    const view = timeline().view.get()
    return {
      x: box.left + (dragged().end - view.start) * view.pixelsPerSecond - 2,
      y: box.top + 100,
    }
  },
  async stream() {
    const start = performance.now()
    await this.mount()
    const first = performance.now() - start
    while (timeline().waveform.get().duration < duration - 1)
      await new Promise((done) => setTimeout(done))
    return { first, all: performance.now() - start }
  },
  /** Milliseconds to some and to all of the waveform, and seconds played in each second meanwhile. */
  async playWhileDecoding() {
    const start = performance.now()
    await this.mount()
    const first = performance.now() - start
    const { clock, waveform } = timeline()
    clock.element.muted = true
    await clock.play()
    while (clock.element.currentTime === 0) await new Promise((done) => setTimeout(done))
    const [time, playing] = [clock.element.currentTime, performance.now()]
    while (waveform.get().duration < duration - 10)
      await new Promise((done) => setTimeout(done, 20))
    const all = performance.now() - start
    const played = ((clock.element.currentTime - time) * 1000) / (performance.now() - playing)
    return { first, all, played }
  },
  showSpectrogram: () => timeline().display.set({ ...timeline().display.get(), show: 'both' }),
  /** Milliseconds from the last turn of the wheel to a spectrogram that waits for nothing. */
  spectrogramAfterScroll() {
    const note = document.querySelector('.tagwright-audio-spectrogram-note')
    let last = 0
    let wasBusy = false
    const turned = () => {
      last = performance.now()
    }
    document.addEventListener('wheel', turned, { capture: true, passive: true })
    return new Promise((done) => {
      const look = () => {
        const { state } = note.dataset
        wasBusy ||= last > 0 && state === 'busy'
        if (!wasBusy || state !== 'ready') return requestAnimationFrame(look)
        document.removeEventListener('wheel', turned, { capture: true })
        done(performance.now() - last)
      }
      look()
    })
  },
  write: () => timeline().select(target, { caret: 'end' }),
  end: () => dragged().end,
  view: () => ({ start: timeline().view.get().start, zoom: timeline().view.get().pixelsPerSecond }),
}
