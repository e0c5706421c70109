import {
  type BoxGeometry,
  type KeypointsGeometry,
  type MaskGeometry,
  maskArea,
  type PolygonGeometry,
  polygonArea,
  type Task,
} from '@tagwright/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { page as browser, commands, userEvent } from 'vitest/browser'
import { annotationOf } from '../fixtures/image-task.js'
import { type MountedImage, mountImage } from '../fixtures/mount-image.js'

afterEach(() => cleanup())

const press = (...keys: string[]) => keys.map((key) => ({ do: 'key', press: key }) as const)
const box = (id: string, x: number, y: number, side: number) => ({
  ...annotationOf({ type: 'box', x, y, width: side, height: side, rotation: 0 }),
  id,
})
const ready = ({ store }: MountedImage) =>
  vi.waitFor(() => expect(store.commands.has('image.union')).toBe(true), 8000)

test('keys unite, cut and turn areas; each is one step back', async () => {
  const page = await mountImage(['polygon'], [box('a', 100, 100, 200), box('b', 200, 200, 200)])
  const { store, canvas, geometries } = page
  await ready(page)
  canvas.focus()
  store.setSession({ selection: ['a', 'b'] })
  await commands.gesture(press('Shift+C'))
  await vi.waitFor(() => expect(geometries()[0]!.type).toBe('polygon'), 8000)
  expect(polygonArea(geometries()[0] as PolygonGeometry)).toBe(30000)
  expect(geometries()).toHaveLength(2)
  store.history.undo()
  store.setSession({ selection: ['a', 'b'] })
  await commands.gesture(press('Shift+U'))
  await vi.waitFor(() => expect(geometries()).toHaveLength(1), 8000)
  expect(polygonArea(geometries()[0] as PolygonGeometry)).toBe(70000)
  store.run('image.to-mask', undefined, { widget: 'w1' })
  await vi.waitFor(() => expect(geometries()[0]!.type).toBe('mask'), 8000)
  expect(maskArea(geometries()[0] as MaskGeometry)).toBe(70000)
  store.history.undo()
  store.history.undo()
  expect(geometries().map(({ type }) => type)).toEqual(['box', 'box'])
})

test('a hole is cut, a part added and a polygon sliced by drawing', async () => {
  const square = annotationOf({
    type: 'polygon',
    parts: [
      {
        exterior: [
          [200, 200],
          [600, 200],
          [600, 600],
          [200, 600],
        ],
        holes: [],
      },
    ],
  })
  const page = await mountImage(['polygon'], [square])
  const { store, surface, click, canvas, geometries } = page
  await ready(page)
  await vi.waitFor(() => expect(surface.shelf.get('slice')).toBeDefined(), 8000)
  canvas.focus()
  store.setSession({ selection: ['a'] })
  store.run('image.tool-polygon-cut', undefined, { widget: 'w1' })
  await commands.gesture([
    ...click(300, 300),
    ...click(400, 300),
    ...click(350, 400),
    ...press('Enter'),
  ])
  await vi.waitFor(() => {
    expect((geometries()[0] as PolygonGeometry).parts[0]!.holes).toHaveLength(1)
  }, 8000)
  await commands.gesture([
    ...press('Shift+K'),
    ...click(500, 100),
    ...click(500, 700),
    ...press('Enter'),
  ])
  await vi.waitFor(() => expect(geometries()).toHaveLength(2), 8000)
  const sum = geometries().reduce((all, each) => all + polygonArea(each as PolygonGeometry), 0)
  expect(Math.abs(sum - (160000 - 5000))).toBeLessThan(1200)
})

test('four outermost points make a box; M makes points catch', async () => {
  const page = await mountImage(['box'], [box('a', 100, 100, 200)])
  const { store, at, click, canvas, geometries } = page
  await ready(page)
  canvas.focus()
  await commands.gesture([
    ...press('Shift+X'),
    ...click(500, 300),
    ...click(600, 200),
    ...click(700, 350),
    ...click(620, 400),
  ])
  const drawn = geometries()[1] as BoxGeometry
  for (const [value, wanted] of [
    [drawn.x, 500],
    [drawn.y, 200],
    [drawn.width, 200],
    [drawn.height, 200],
  ] as const) {
    expect(Math.abs(value - wanted)).toBeLessThan(3)
  }
  await commands.gesture([
    ...press('Escape', 'Shift+X', 'm'),
    { do: 'move', to: at(304, 97) },
    { do: 'down' },
    { do: 'move', to: at(420, 250), steps: 4 },
    { do: 'up' },
  ])
  expect(geometries()[2]).toMatchObject({ x: 300, y: 100 })
  expect(store.getState().session.selection).toHaveLength(1)
})

const withRelations = (task: Task): Task => ({
  ...task,
  ontology: {
    ...task.ontology!,
    relationTypes: [
      { id: 'part-of', name: 'part of', labels: [{ id: 'sure', name: 'sure' }] },
      { id: 'beside', name: 'beside', directed: false },
    ],
  },
})

test('a relation by a drag, one by clicks, listed, changed and deleted', async () => {
  const boxes = [box('a', 100, 100, 150), box('b', 500, 100, 150), box('c', 500, 500, 150)]
  const page = await mountImage(['box'], boxes, withRelations)
  const { store, surface, at, click, canvas } = page
  await ready(page)
  await vi.waitFor(() => expect(surface.shelf.get('relation')).toBeDefined(), 8000)
  canvas.focus()
  const relations = () => store.getState().document.relations
  await commands.gesture([
    ...press('j'),
    { do: 'move', to: at(170, 170) },
    { do: 'down' },
    { do: 'move', to: at(570, 170), steps: 4 },
    { do: 'up' },
    ...click(570, 180),
    ...click(570, 570),
  ])
  expect(relations()).toMatchObject([
    { type: 'part-of', from: 'a', to: 'b' },
    { type: 'part-of', from: 'b', to: 'c' },
  ])
  store.setSession({ selection: ['a'] })
  const kinds = browser.getByRole('combobox', { name: 'Kind of relation' })
  await vi.waitFor(() => expect(kinds.elements().length).toBeGreaterThan(1), 8000)
  await userEvent.selectOptions(kinds.elements()[0]!, 'beside')
  expect(relations()[0]).toMatchObject({ type: 'beside', directed: false })
  await userEvent.click(browser.getByRole('button', { name: 'Delete the relation' }))
  expect(relations()).toHaveLength(1)
  store.history.undo()
  store.history.undo()
  expect(relations()[0]).toMatchObject({ type: 'part-of', from: 'a', to: 'b' })
})

test('X hides a keypoint; its name, place and visibility can be typed', async () => {
  const face: KeypointsGeometry = {
    type: 'keypoints',
    points: { nose: { x: 400, y: 300, v: 2 }, chin: { x: 400, y: 500, v: 2 } },
  }
  const page = await mountImage(['keypoints'], [annotationOf(face, 'face')])
  const { store, canvas, surface, geometries } = page
  await ready(page)
  await vi.waitFor(() => expect(surface.shelf.get('skeleton')).toBeDefined(), 8000)
  canvas.focus()
  store.setSession({ selection: ['a'] })
  await commands.gesture(press('Enter', 'x'))
  const points = () => (geometries()[0] as KeypointsGeometry).points
  expect(points().nose!.v).toBe(1)
  const field = browser.getByRole('spinbutton', { name: 'X of chin' })
  await vi.waitFor(() => expect(field.elements()).toHaveLength(1), 8000)
  await userEvent.fill(field, '450')
  await userEvent.keyboard('{Enter}')
  expect(points().chin!.x).toBe(450)
  await userEvent.selectOptions(browser.getByRole('combobox', { name: 'Visibility of chin' }), '0')
  expect(points().chin).toMatchObject({ x: 450, v: 0 })
})

test('text and comments are kept as they are typed, also when the field is left', async () => {
  const page = await mountImage(['box'], [box('a', 100, 100, 150)])
  const { store } = page
  await ready(page)
  store.setSession({ selection: ['a'] })
  const notes = browser.getByText('Text and comments')
  await vi.waitFor(() => expect(notes.elements()).toHaveLength(1), 8000)
  // A key unfolds them and leads there.
  page.canvas.focus()
  await commands.gesture(press('c'))
  const written = browser.getByRole('textbox', { name: 'New comment' })
  await vi.waitFor(() => expect(document.activeElement).toBe(written.element()))
  await userEvent.fill(browser.getByRole('textbox', { name: 'Text', exact: true }), 'Blurred')
  const comment = browser.getByRole('textbox', { name: 'New comment' })
  await userEvent.fill(comment, 'Is this one?')
  await userEvent.tab()
  const annotation = store.getState().document.annotations.get('a')
  expect(annotation).toMatchObject({ text: 'Blurred', comments: [{ text: 'Is this one?' }] })
})

test('what is set of several annotations of one label is set for all, as one step', async () => {
  const page = await mountImage(['box'], [box('a', 100, 100, 150), box('b', 400, 100, 150)])
  const { store } = page
  await ready(page)
  store.setSession({ selection: ['a', 'b'] })
  const field = browser.getByRole('checkbox', { name: 'Occluded' })
  await vi.waitFor(() => expect(field.elements()).toHaveLength(1), 8000)
  await userEvent.click(field)
  const attributes = () => store.toDocument().annotations.map((each) => each.attributes)
  expect(attributes()).toEqual([{ occluded: true }, { occluded: true }])
  store.history.undo()
  expect(attributes()).toEqual([undefined, undefined])
})

test('a tool without a button is named while it is on; what goes leaves the focus to the picture', async () => {
  const exterior: [number, number][] = [
    [100, 100],
    [500, 100],
    [500, 500],
    [100, 500],
  ]
  const polygon: PolygonGeometry = { type: 'polygon', parts: [{ exterior, holes: [] }] }
  const page = await mountImage(['polygon'], [annotationOf(polygon)])
  const { store, canvas, surface, click, geometries } = page
  await ready(page)
  store.setSession({ selection: ['a'] })
  const actions = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.tagwright-image-notes summary')
    if (!found) throw new Error('no actions yet')
    return found
  }, 8000)
  actions.click()
  await browser.getByRole('button', { name: 'Cut a hole' }).click()
  const named = browser.getByRole('group', { name: 'Tool options' })
  await expect.element(named.getByRole('button', { name: 'Cut a hole' })).toBeVisible()
  await commands.gesture([...click(200, 200), ...click(300, 200), ...click(250, 300)])
  // Between clicks the buttons over the picture are pressed; a drag goes through them.
  const view = document.querySelector('.tagwright-image-view')!
  expect(getComputedStyle(view).pointerEvents).toBe('auto')
  await named.getByRole('button', { name: 'Take the last point back' }).click()
  await commands.gesture([...click(260, 320)])
  await named.getByRole('button', { name: 'Finish' }).click()
  await vi.waitFor(() =>
    expect((geometries()[0] as PolygonGeometry).parts[0]!.holes).toHaveLength(1),
  )
  await expect.element(named.getByRole('button', { name: 'Finish' })).not.toBeInTheDocument()
  canvas.focus()
  const drag = page.at(450, 450)
  await commands.gesture([
    { do: 'move', to: drag },
    { do: 'down' },
    { do: 'move', to: { x: drag.x + 30, y: drag.y + 30 }, steps: 3 },
  ])
  expect(getComputedStyle(view).pointerEvents).toBe('none')
  await commands.gesture([...press('Escape'), { do: 'up' }])
  expect(getComputedStyle(view).pointerEvents).toBe('auto')
  await commands.gesture(press('Escape'))
  expect(surface.activeTool()).toBe('polygon')
  expect(store.getState().session.selection).toEqual(['a'])
  await browser.getByRole('button', { name: 'Turn into a box' }).click()
  await vi.waitFor(() => expect(geometries()[0]!.type).toBe('box'), 8000)
  await vi.waitFor(() => expect(document.activeElement).toBe(canvas))
  await commands.gesture(press('Control+z'))
  expect(geometries()[0]!.type).toBe('polygon')
})
