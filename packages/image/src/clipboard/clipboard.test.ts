import { createTaskStore } from '@tagwright/core'
import type { Annotation, BoxGeometry, Geometry, Relation } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSurface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'
import { fromClipboardText, toClipboardText } from './clipboard-text.js'
import { settlePasted } from './settle-pasted.js'

const box = (x: number, y: number, width: number, height: number): Geometry => ({
  type: 'box',
  x,
  y,
  width,
  height,
  rotation: 0,
})

function widgetWith(shapes: string[], annotations: readonly Annotation[] = []) {
  const store = createTaskStore({ task: imageTask({ widget: { shapes }, annotations }) })
  const widget = store.task.widgets[0] as never
  const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
  return surface
}

test('what is copied comes back, without what says who made and judged it', () => {
  const judged: Annotation = {
    ...raccoonBoxes[0]!,
    text: 'Rascal',
    attributes: { occluded: true },
    origin: { kind: 'model', source: 'detector', score: 0.5 },
    comments: [{ text: 'between us', by: 'someone' }],
    annotator: 'a-7',
  }
  const text = toClipboardText([judged])
  expect(text).not.toContain('between us')
  const { attributes, ...rest } = raccoonBoxes[0]!
  const [read] = fromClipboardText(text)!.annotations
  expect(read).toMatchObject({ ...rest, text: 'Rascal', attributes: { occluded: true } })
  expect(read).not.toHaveProperty('origin')
  expect(read).not.toHaveProperty('annotator')
  const geometries = fc.record({
    type: fc.constant('box' as const),
    x: fc.double({ noNaN: true, noDefaultInfinity: true }),
    y: fc.integer(),
    width: fc.integer({ min: 1 }),
    height: fc.integer({ min: 1 }),
    rotation: fc.constant(0),
  })
  fc.assert(
    fc.property(fc.array(geometries, { maxLength: 5 }), (all) => {
      const copied = all.map((geometry, i): Annotation => ({ id: `a${i}`, geometry }))
      const back = fromClipboardText(toClipboardText(copied))!.annotations
      expect(back.map(({ geometry }) => geometry)).toEqual(
        JSON.parse(JSON.stringify(copied.map(({ geometry }) => geometry))),
      )
    }),
  )
})

test('relations between what is copied go along; kinds that are not known are told by code', () => {
  const relations: Relation[] = [
    { id: 'r', from: 'eye-left', to: 'face' },
    { id: 's', type: 'part-of', from: 'eye-right', to: 'face' },
  ]
  const text = toClipboardText(raccoonBoxes, [
    ...relations,
    { id: 'x', from: 'face', to: 'elsewhere' },
  ])
  const copied = fromClipboardText(text)!
  expect(copied.relations).toEqual(relations)
  const { relations: kept, issues } = settlePasted(widgetWith(['box']), copied)
  expect(kept).toEqual([relations[0]])
  expect(issues.map(({ code, data }) => [code, data?.count])).toEqual([['TW-IMAGE-026', 1]])
})

test('any other text is none of ours, and none makes it throw', () => {
  for (const text of [
    '',
    'hello',
    '{"kind":"task"}',
    '[1]',
    `${' '.repeat(300)}{"kind":"document"}`,
  ]) {
    expect(fromClipboardText(text), text).toBeNull()
  }
  fc.assert(
    fc.property(fc.string(), fc.json(), (tail, json) => {
      expect(fromClipboardText(tail)).toBeNull()
      const broken = fromClipboardText(`{"kind":"document",${tail}`)
      expect(broken?.annotations ?? []).toEqual([])
      expect(fromClipboardText(`{"kind":"document","annotations":${json}}`)).not.toBeNull()
    }),
  )
})

test('hostile text brings in what can be read and says what cannot', () => {
  const good = JSON.stringify(raccoonBoxes[0])
  const text = `{"kind":"document","schemaVersion":"1.0","id":"x","taskId":"t","status":"draft","annotations":[
    ${good},
    {"id":"<img src=x onerror=alert(1)>","geometry":${JSON.stringify(box(1, 1, 5, 5))}},
    {"id":"b","__proto__":{"polluted":true},"geometry":{"type":"box","x":"1","y":1,"width":5,"height":5,"rotation":0}},
    {"id":"c","geometry":{"type":"box","x":1e999,"y":1,"width":5,"height":5,"rotation":0}},
    42
  ]}`
  const copied = fromClipboardText(text)!
  expect(copied.annotations.map(({ id }) => id)).toEqual(['face'])
  expect(copied.broken).toBeGreaterThanOrEqual(4)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  const { issues } = settlePasted(widgetWith(['box']), copied)
  expect(issues.map(({ code }) => code)).toEqual(['TW-IMAGE-022'])
  expect(fromClipboardText(text.replace('"1.0"', '"9.0"'))).toEqual({ annotations: [], broken: 1 })
})

test('in another task, shapes that it does not offer stay out and labels are told by code', () => {
  const annotations: Annotation[] = [
    { id: 'a', labels: ['raccoon'], geometry: box(2000, -50, 100, 100) },
    { id: 'b', labels: ['zebra', 'eye'], geometry: box(10, 10, 5000, 20) },
    { id: 'c', geometry: { type: 'point', x: 3, y: 3 } },
    { id: 'd', geometry: { type: 'span', start: 0, end: 1 } },
  ]
  const { annotations: kept, issues } = settlePasted(widgetWith(['box', 'polygon']), {
    annotations,
    broken: 0,
  })
  expect(kept.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(kept[0]?.geometry).toEqual(box(924, 0, 100, 100))
  const wide = kept[1]?.geometry as BoxGeometry
  expect(wide.x >= 0 && wide.x + wide.width <= 1024).toBe(true)
  expect(issues.map(({ code, data }) => [code, data?.count])).toEqual([
    ['TW-IMAGE-024', 2],
    ['TW-IMAGE-023', 1],
  ])
  expect(issues[1]?.data?.labels).toBe('zebra')
  const own: Annotation = { id: 'p', widget: 'w1', geometry: { type: 'point', x: 1, y: 1 } }
  const again = settlePasted(widgetWith(['box'], [own]), { annotations: [own], broken: 0 })
  expect(again.issues).toEqual([])
})
