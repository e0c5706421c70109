import { createScope, createTaskStore } from '@tagwright/core'
import type { Issue } from '@tagwright/schema'
import { expect, test, vi } from 'vitest'
import { imageTask, raccoonBoxes, suggestions } from '../fixtures/image-task.js'
import type {
  SegmentPrompt,
  Suggester,
  SuggestImage,
  Suggestion,
  SuggestOptions,
} from './suggest.js'
import { suggestCommands } from './suggest-commands.js'
import { createSuggestSession } from './suggest-session.js'
import { openSuggestions, usable } from './suggestions.js'

const image: SuggestImage = {
  medium: 'photo',
  width: 1024,
  height: 768,
  pixels: () => Promise.reject(new Error('none here')),
}

const found = (x: number, score?: number): Suggestion => ({
  geometry: { type: 'box', x, y: 10, width: 20, height: 20, rotation: 0 },
  labels: ['eye', 'unheard-of'],
  ...(score !== undefined && { score }),
})

function setUp(models: Suggester[], annotations = suggestions) {
  const store = createTaskStore({ task: imageTask({ annotations }) })
  const place = { store, widget: 'w1', media: 'photo' }
  const issues: Issue[] = []
  const scope = createScope()
  const session = createSuggestSession(
    {
      ...place,
      models,
      image,
      labels: ['raccoon', 'eye', 'leaf'],
      geometries: ['box', 'polygon'],
      onError: (issue) => issues.push(issue),
    },
    scope,
  )
  store.addCommands(suggestCommands({ ...place, session, threshold: () => 0.75 }))
  const run = (command: string) => store.run(command, undefined, { widget: 'w1' })
  const all = () => store.toDocument().annotations
  return { store, place, session, issues, scope, run, all }
}

test('what is found comes in as suggestions with score and source, in one step of undo', async () => {
  const detect = vi.fn(async (_: SuggestImage, { onProgress }: SuggestOptions) => {
    onProgress(0.5)
    return [found(10, 0.9), found(50)]
  })
  const { session, all, store, run } = setUp([{ name: 'm', version: '2', detect }], [])
  expect(run('suggest.detect')).toBe(true)
  expect(session.get()).toMatchObject({ running: 'detect', progress: 0.5 })
  await vi.waitFor(() => expect(session.get().found).toBe(2))
  expect(all().map(({ origin, labels }) => [origin, labels])).toEqual([
    [{ kind: 'model', source: 'm', version: '2', score: 0.9 }, ['eye']],
    [{ kind: 'model', source: 'm', version: '2' }, ['eye']],
  ])
  // Asked again, the open ones are replaced, the judged ones stay.
  store.setSession({ selection: [all()[0]!.id] })
  store.run('annotation.accept', undefined, { widget: 'w1' })
  await session.detect()
  expect(all()).toHaveLength(3)
  store.run('history.undo')
  expect(all()).toHaveLength(2)
})

test('all above the threshold are accepted, the rest rejected, the least sure come first', () => {
  const { run, all, place, store } = setUp([])
  expect(openSuggestions(place).map(({ origin }) => origin?.score)).toEqual([0.7, 0.8, 0.9])
  expect(run('suggest.next')).toBe(true)
  expect(store.getState().session.selection).toEqual(['eye-right'])
  expect(run('suggest.next')).toBe(true)
  expect(store.getState().session.selection).toEqual(['eye-left'])
  expect(run('suggest.accept-all')).toBe(true)
  expect(run('suggest.reject-all')).toBe(true)
  expect(all().map(({ review }) => review?.verdict)).toEqual(['accepted', 'accepted', 'rejected'])
  expect(run('suggest.accept-all')).toBe(false)
  store.run('history.undo')
  store.run('history.undo')
  expect(openSuggestions(place)).toHaveLength(3)
})

test('an outline takes the place of a box; points and their box go on from there', async () => {
  const prompts: SegmentPrompt[] = []
  const segment = async (_: SuggestImage, prompt: SegmentPrompt) => {
    prompts.push(structuredClone(prompt))
    return [found(prompts.length, 0.6)]
  }
  const { store, session, all, run } = setUp([{ name: 'cut', segment }], raccoonBoxes)
  store.setSession({ selection: ['eye-left'] })
  expect(run('suggest.segment')).toBe(true)
  await vi.waitFor(() => expect(session.get().found).toBe(1))
  const eye = () => all().find(({ id }) => id === 'eye-left')!
  expect(eye()).toMatchObject({ labels: ['eye'], geometry: { x: 1 } })
  expect(eye().origin).toMatchObject({ kind: 'model', source: 'cut', edited: true })
  await session.prompt('eye-left', { x: 500, y: 300, include: true })
  await session.prompt('eye-left', { x: 600, y: 300, include: false })
  expect(prompts.map(({ box, points }) => [box?.x, points?.length])).toEqual([
    [545, 0],
    [500, 1],
    [500, 2],
  ])
  // Changed by hand, it is asked about from the beginning.
  store.dispatch({ event: 'annotation.move', widget: 'w1' }, (draft) =>
    draft.updateAnnotation('eye-left', (annotation) => {
      if (annotation.geometry?.type === 'box') annotation.geometry.x = 700
    }),
  )
  await session.segment('eye-left')
  expect(prompts.at(-1)).toMatchObject({ box: { x: 700 }, points: [] })
})

test('a failure is told in place and changes nothing; cancelling tells nothing', async () => {
  let isAborted = false
  const models: Suggester[] = [
    {
      name: 'broken',
      detect: () => Promise.reject(new Error('no credit')),
      segment: (_image, _prompt, { signal }) =>
        new Promise((_, reject) => {
          signal.onabort = () => {
            isAborted = true
            reject(signal.reason)
          }
        }),
    },
  ]
  const { session, issues, all, scope } = setUp(models)
  await session.detect()
  expect(session.get().issue).toMatchObject({
    code: 'TW-IMAGE-017',
    data: { model: 'broken', reason: 'no credit' },
  })
  expect(issues).toHaveLength(1)
  const running = session.segment('face')
  expect(session.get().running).toBe('segment')
  expect(session.cancel()).toBe(true)
  await running
  expect(session.get()).toMatchObject({ running: null, issue: null })
  expect(isAborted).toBe(true)
  expect(issues).toHaveLength(1)
  expect(all()).toHaveLength(3)
  scope.dispose()
  await session.detect()
  expect(session.get().running).toBeNull()
})

test('what a model makes up does not come in', () => {
  const bad = [
    null,
    {},
    { geometry: { type: 'box', x: Number.NaN, y: 0, width: 1, height: 1, rotation: 0 } },
    { geometry: { type: 'polygon', parts: [] } },
    { ...found(1), score: 7 },
    { ...found(2), score: Number.NaN, labels: ['nothing'] },
  ] as unknown as Suggestion[]
  expect(usable(bad, ['eye']).map(({ score, labels }) => [score, labels])).toEqual([
    [1, ['eye']],
    [undefined, undefined],
  ])
})
