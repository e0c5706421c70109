import { createTaskStore } from '@tagwright/core'
import { ImageAnnotator } from '@tagwright/image'
import { TaskProvider } from '@tagwright/react'
import '@tagwright/image/styles.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { boxes, colors, discRuns, outline, painted, photo, photoUrl, rings } from './scene.js'

const parameters = new URLSearchParams(location.search)
const count = Number(parameters.get('n'))
const scene = parameters.get('scene') ?? 'boxes'
const labelCount = Number(parameters.get('labels') ?? colors.length)
const url = await photoUrl()
const task = {
  schemaVersion: '1.0',
  id: 'bench',
  media: [{ id: 'photo', type: 'image', src: url, ...photo }],
  ontology: {
    labels: Array.from({ length: labelCount }, (_, i) => ({
      id: `label-${i}`,
      name: `Label ${i}`,
      ...(i < colors.length && { color: colors[i] }),
    })),
  },
  widgets: [
    {
      id: 'w1',
      type: 'image',
      media: 'photo',
      ...(scene !== 'boxes' && { shapes: ['polygon', 'brush'] }),
    },
  ],
}
const polygon = (exterior) => ({ type: 'polygon', parts: [{ exterior, holes: [] }] })
const box = ({ x, y, width, height }) => ({ type: 'box', x, y, width, height, rotation: 0 })

const scenes = {
  boxes: () =>
    boxes(count).map((each) => [each.id, each.label, each.ring ? polygon(each.ring) : box(each)]),
  polygons: () => rings(count, 200).map((ring, i) => [`p${i}`, i % 10, polygon(ring)]),
  dense: () => [['p0', 0, polygon(outline(940, 530, 400, 6000))]],
  masks: () =>
    Array.from({ length: count }, (_, i) => [
      `m${i}`,
      i % 10,
      {
        type: 'mask',
        size: [photo.height, photo.width],
        counts: discRuns(700 + i * 25, 420 + i * 12, 400),
        offset: [0, 0],
      },
    ]),
}
const list = scenes[scene]()
const targetId = list.at(-1)[0]
const vertexId = scene === 'boxes' ? 'polygon' : targetId
const document_ = {
  kind: 'document',
  schemaVersion: '1.0',
  id: 'd',
  revision: 0,
  taskId: 'bench',
  status: 'draft',
  media: [{ id: 'photo', type: 'image', ...photo }],
  annotations: list.map(([id, label, geometry]) => ({
    id,
    widget: 'w1',
    media: 'photo',
    labels: [`label-${label}`],
    geometry,
  })),
  relations: [],
  responses: {},
  provenance: {},
}
// Room for undo is bounded; a small one is full soon, and what grows beyond it is a leak.
const historyBytes = parameters.has('history') ? Number(parameters.get('history')) : undefined
const store = createTaskStore({
  task,
  document: document_,
  ...(historyBytes !== undefined && { historyBytes }),
})
let root

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves in the task in which the painter sizes the canvas: it does so when it draws. */
const drawn = () =>
  new Promise((resolve) => {
    const holder = document.getElementById('root')
    const isDrawn = () => holder.querySelector('.tagwright-image-static[style*="width"]')
    if (isDrawn()) return resolve()
    const observer = new MutationObserver(() => {
      if (!isDrawn()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(holder, { subtree: true, childList: true, attributeFilter: ['style'] })
  })

function render() {
  root = createRoot(document.getElementById('root'))
  root.render(
    createElement(TaskProvider, { store }, createElement(ImageAnnotator, { widget: 'w1' })),
  )
}

const geometryOf = (id) => store.getState().document.annotations.get(id).geometry

/** Notes when the wheel turned last, and when the picture was sharp after it. */
function watchSharp() {
  const canvas = document.querySelector('.tagwright-image-static')
  let last = 0
  let after = null
  addEventListener(
    'wheel',
    () => {
      last = performance.now()
      after = null
    },
    { capture: true, passive: true },
  )
  new MutationObserver(() => {
    if (canvas.style.transform !== '') {
      after = null
      return
    }
    // The frame that drew it is over when the next begins.
    requestAnimationFrame(() => {
      if (canvas.style.transform === '') after ??= performance.now() - last
    })
  }).observe(canvas, { attributeFilter: ['style'] })
  // Few enough are drawn sharp at every step.
  window.bench.sharpAfter = () => after ?? (canvas.style.transform === '' ? 0 : null)
}

window.bench = {
  async mount() {
    render()
    await drawn()
    await painted()
  },
  /** Mounts and unmounts again and again; now and then when all that comes later is there too. */
  async cycle(times) {
    for (let i = 0; i < times; i++) {
      render()
      await drawn()
      if (i % 10 === 0) await pause(150)
      root.unmount()
      await pause(0)
    }
  },
  place() {
    const area = document.querySelector('.tagwright-image-canvas').getBoundingClientRect()
    const { scale, x, y } = store.handleOf('w1').viewport.get()
    return { scale, x: area.x + x, y: area.y + y }
  },
  targetNow() {
    const geometry = geometryOf(targetId)
    if (geometry.type === 'box') return geometry
    if (geometry.type === 'mask') {
      const [dx, dy] = geometry.offset
      return { x: 900 + dx, y: 500 + dy, width: 80, height: 60 }
    }
    const ring = geometry.parts[0].exterior
    const xs = ring.map(([x]) => x)
    const ys = ring.map(([, y]) => y)
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  },
  vertexNow: () => geometryOf(vertexId).parts[0].exterior[0],
  setTool: (tool) => store.handleOf('w1').setTool(tool),
  unselect: () => store.setSession({ selection: [] }),
  watchSharp,
  /** Edits as a hand would make them: moved, relabelled, drawn and deleted. */
  async edit(times) {
    for (let i = 0; i < times; i++) {
      store.setSession({ selection: [`a${i % 90}`] })
      if (i % 4 === 3) store.run('annotation.relabel', { label: `label-${i % 10}` })
      else if (i % 4 === 2) {
        const id = store.environment.newId()
        const geometry = { type: 'box', x: i % 900, y: 20, width: 30, height: 30, rotation: 0 }
        store.dispatch({ event: 'annotation.create', widget: 'w1' }, (draft) => {
          draft.addAnnotation({ id, widget: 'w1', media: 'photo', geometry })
        })
        store.run('annotation.delete', { ids: [id] })
        i++
      } else store.run('annotation.nudge', { dx: i % 2 ? 1 : -1, dy: 0 }, { widget: 'w1' })
      if (i % 50 < 2) await pause(0)
    }
  },
}
