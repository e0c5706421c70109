import { createTaskStore } from '@tagwright/core'
import { ImageAnnotator } from '@tagwright/image'
import { TaskProvider } from '@tagwright/react'
import '@tagwright/image/styles.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { boxes, colors, painted, photo, photoUrl } from './scene.js'

const count = Number(new URLSearchParams(location.search).get('n'))
const url = await photoUrl()
const task = {
  schemaVersion: '1.0',
  id: 'bench',
  media: [{ id: 'photo', type: 'image', src: url, ...photo }],
  ontology: {
    labels: colors.map((color, i) => ({ id: `label-${i}`, name: `Label ${i}`, color })),
  },
  widgets: [{ id: 'w1', type: 'image', media: 'photo' }],
}
const document_ = {
  kind: 'document',
  schemaVersion: '1.0',
  id: 'd',
  revision: 0,
  taskId: 'bench',
  status: 'draft',
  media: [{ id: 'photo', type: 'image', ...photo }],
  annotations: boxes(count).map(({ id, label, x, y, width, height }) => ({
    id,
    widget: 'w1',
    media: 'photo',
    labels: [`label-${label}`],
    geometry: { type: 'box', x, y, width, height, rotation: 0 },
  })),
  relations: [],
  responses: {},
  provenance: {},
}
const store = createTaskStore({ task, document: document_ })
let root

/** A new root's first commit may come in a later task: wait for the drawn canvas itself. */
async function mount() {
  root = createRoot(document.getElementById('root'))
  root.render(
    createElement(TaskProvider, { store }, createElement(ImageAnnotator, { widget: 'w1' })),
  )
  // The painter sizes the canvas when it draws; what mounts after that frame is part of no input.
  while (!document.querySelector('.tagwright-image-static[style*="width"]')) await painted()
  await painted()
}

window.bench = {
  mount,
  unmount: () => root.unmount(),
  place() {
    const area = document.querySelector('.tagwright-image-canvas').getBoundingClientRect()
    const { scale, x, y } = store.handleOf('w1').viewport.get()
    return { scale, x: area.x + x, y: area.y + y }
  },
  targetNow: () => store.getState().document.annotations.get('target').geometry,
  undo: () => store.history.undo(),
}
