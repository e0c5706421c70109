// Time of parseDocument against JSON.parse of the same text: `node packages/schema/bench/parse.mjs`
// after a build. The document has 100,000 boxes with ids, labels, widget, medium and attributes.
import { parseDocument } from '../dist/index.js'

const boxes = 100_000
const rounds = 15

function sample(withMore, rotation) {
  const annotations = Array.from({ length: boxes }, (_, i) => ({
    id: `a${i.toString(36).padStart(6, '0')}`,
    widget: 'w1',
    media: 'photo',
    geometry: {
      type: 'box',
      x: (i * 7.3) % 1900,
      y: (i * 3.1) % 1000,
      width: 10 + (i % 50),
      height: 8.5 + (i % 40),
      ...rotation,
    },
    labels: [i % 3 ? 'cat' : 'dog'],
    ...(withMore && {
      attributes: { occluded: i % 2 === 0, age: 'kitten' },
      origin: { kind: 'human' },
      createdAt: '2026-01-31T12:00:00.000Z',
      updatedAt: '2026-01-31T12:00:05.000Z',
    }),
  }))
  return JSON.stringify({
    kind: 'document',
    schemaVersion: '1.0',
    id: 'd-1',
    revision: 0,
    taskId: 't-1',
    status: 'submitted',
    media: [{ id: 'photo', type: 'image', width: 1920, height: 1280 }],
    annotations,
    relations: [],
    responses: {},
    provenance: {},
  })
}

const task = {
  schemaVersion: '1.0',
  id: 't-1',
  media: [{ id: 'photo', type: 'image' }],
  ontology: {
    labels: [
      { id: 'cat', name: 'Cat' },
      { id: 'dog', name: 'Dog' },
    ],
  },
  widgets: [{ id: 'w1', type: 'image', media: 'photo' }],
}

function median(run) {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[rounds >> 1]
}

const samples = [
  { text: sample(false, { rotation: 0 }), name: 'boxes' },
  { text: sample(false, {}), name: 'boxes whose rotation is not written' },
  { text: sample(true, { rotation: 0 }), name: 'boxes with attributes, origin and times' },
]

for (const { text, name } of samples) {
  const { issues, value } = parseDocument(text, { task })
  if (issues.length > 0 || value?.annotations.length !== boxes) throw new Error('The sample is bad')
  const plain = median(() => JSON.parse(text))
  const whole = median(() => parseDocument(text, { task }))
  process.stdout.write(
    `${boxes} ${name}, ` +
      `${(text.length / 1e6).toFixed(1)} MB: JSON.parse ${plain.toFixed(0)} ms, ` +
      `parseDocument ${whole.toFixed(0)} ms, ${(whole / plain).toFixed(2)}x\n`,
  )
}
