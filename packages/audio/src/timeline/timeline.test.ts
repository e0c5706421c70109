import { createScope, createTaskStore } from '@tagwright/core'
import type { AnnotationDocument, TranscriptionWidget } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createTimeline } from './timeline.js'

/** A timeline on an element that plays nothing. */
function open(
  document: AnnotationDocument,
  { medium = {}, duration = 100 }: { medium?: object; duration?: number } = {},
) {
  const task = speechTask({}, medium)
  const store = createTaskStore({ task, document })
  const scope = createScope({
    setTimeout: () => 0,
    clearTimeout: () => {},
    setInterval: () => 0,
    clearInterval: () => {},
    requestAnimationFrame: () => 0,
    cancelAnimationFrame: () => {},
  })
  const played: number[] = []
  const element = {
    ...{ currentTime: 0, playbackRate: 1, volume: 1, muted: false, duration },
    ...{ paused: true, ended: false },
    play: async () => {
      played.push(element.currentTime)
    },
    pause: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  const widget = task.widgets[0] as TranscriptionWidget
  const timeline = createTimeline({ store, widget, medium: task.media[0], element, scope })
  timeline.setWidth(800)
  timeline.setDuration(duration)
  const inView = (time: number) => {
    const { start, pixelsPerSecond, width } = timeline.view.get()
    return time >= start && time <= start + width / pixelsPerSecond
  }
  return { store, scope, timeline, played, inView }
}

const some = () =>
  speechDocument([
    segment('late', 80, 84, { text: 'three' }),
    segment('early', 2, 4, { text: 'one' }),
    segment('middle', 40, 44, { text: 'two' }),
  ])

test('a selected segment is played when that is wished, brought into view, and so is the next', () => {
  const { timeline, played, inView, scope } = open(some())
  timeline.policy.set({ ...timeline.policy.get(), playOnSelect: true })
  expect(inView(80)).toBe(false)
  timeline.select('late')
  expect([inView(80), inView(84)]).toEqual([true, true])
  expect(played).toEqual([80])
  expect(timeline.step(-1)).toBe(true)
  expect([timeline.selected(), inView(40)]).toEqual(['middle', true])
  expect(played).toEqual([80, 40])
  scope.dispose()
})

test('segments are in the order of time, however the document has them and wherever they are moved', () => {
  const { timeline, scope } = open(some())
  const order = () => [...timeline.segments.index].map(({ id }) => id)
  expect(order()).toEqual(['early', 'middle', 'late'])
  expect(timeline.edits.setEdge('middle', 'end', 95)).toBe(true)
  timeline.edits.commitDraft({ id: 'early', tier: 'speech', start: 50, end: 52 }, 'move')
  expect(order()).toEqual(['middle', 'early', 'late'])
  scope.dispose()
})

test('a chunk of a long file is all there is: with its context, and nothing is made outside', () => {
  const window = { start: 50, end: 60, context: 3 }
  const { timeline, scope } = open(speechDocument([]), { medium: { window } })
  expect(timeline.limits.get()).toEqual({ start: 47, end: 63 })
  expect(timeline.window.get()).toEqual({ start: 50, end: 60 })
  timeline.setView((view) => ({ ...view, start: 0 }))
  expect(timeline.view.get().start).toBeGreaterThanOrEqual(47)
  expect(timeline.clock.time).toBe(50)
  const id = timeline.edits.createAt(59, 'speech')!
  expect(timeline.segments.index.get(id)).toMatchObject({ start: 59, end: 60 })
  scope.dispose()
})

test('work begins before the length is known, and the room grows with the sound', () => {
  const { timeline, scope } = open(speechDocument([]), { duration: Number.NaN })
  expect([timeline.duration.get(), timeline.limits.get().end]).toEqual([0, 10])
  const id = timeline.edits.createAt(8, 'speech')!
  timeline.setDuration(25)
  expect(timeline.limits.get().end).toBe(25)
  expect(timeline.edits.setEdge(id, 'end', 20)).toBe(true)
  timeline.setDuration(40)
  expect(timeline.limits.get().end).toBe(40)
  expect(timeline.segments.index.get(id)).toMatchObject({ start: 8, end: 20 })
  scope.dispose()
})

test('another sitting goes on where the last one stopped; a review begins at the beginning', () => {
  const { annotations, ...rest } = some()
  const touched = annotations.map((one) =>
    one.id === 'middle' ? { ...one, updatedAt: '2026-01-01T10:00:00.000Z' } : one,
  )
  const found = annotations.map((one) => ({ ...one, origin: { kind: 'model' as const } }))
  const at = (document: AnnotationDocument) => {
    const { timeline, inView, scope } = open(document)
    const seen = { time: timeline.clock.time, inView: inView(44) }
    scope.dispose()
    return seen
  }
  expect(at({ ...rest, annotations: touched })).toEqual({ time: 44, inView: true })
  expect(at({ ...rest, annotations: touched, basedOn: 'other' }).time).toBe(0)
  expect(at({ ...rest, annotations: found }).time).toBe(0)
  expect(at({ ...rest, annotations }).time).toBe(0)
})
