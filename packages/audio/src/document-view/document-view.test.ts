import type { Annotation } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, transcript } from '../fixtures/speech.js'
import { placeEvent } from './event-edits.js'
import { eventTypesOf } from './event-types.js'
import { paragraphAt, paragraphsOf, wordsOf } from './paragraphs.js'

const place = (id: string, start: number, end: number, tier = 'speech') => ({
  id,
  start,
  end,
  tier,
})

test('a paragraph ends where somebody else speaks, after a long pause, and on another tier', () => {
  const speakers: Record<string, Partial<Annotation>> = {
    c: { speaker: 'other' },
    f: { review: { verdict: 'rejected' } },
  }
  const segments = [
    place('a', 0, 1),
    place('b', 1, 2),
    place('c', 2, 3),
    place('d', 3, 4),
    place('e', 9, 10),
    place('f', 10, 11),
    place('g', 11, 12, 'two'),
  ]
  const paragraphs = paragraphsOf(segments, (id) =>
    segment(id, 0, 1, { speaker: 'reader', ...speakers[id] }),
  )
  expect(paragraphs.map((one) => one.segments.map(({ id }) => id).join(''))).toEqual([
    'ab',
    'c',
    'd',
    'e',
    'g',
  ])
})

test('no segment is lost or told twice, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', 'y'), { maxLength: 60 }), (speakers) => {
      const segments = speakers.map((_, at) => place(`s${at}`, at, at + 1))
      const all = paragraphsOf(segments, (id) =>
        segment(id, 0, 1, { speaker: speakers[Number(id.slice(1))]! }),
      )
      expect(all.flatMap((one) => one.segments.map(({ id }) => id))).toEqual(
        segments.map(({ id }) => id),
      )
      for (const one of all) expect(one.segments.length).toBeLessThanOrEqual(12)
    }),
  )
})

test('what is heard belongs to the last paragraph that has begun', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 })
  fc.assert(
    fc.property(times, fc.integer({ min: -5, max: 105 }), (starts, time) => {
      const sorted = [...starts].sort((a, b) => a - b)
      const paragraphs = sorted.map((start) => ({
        ...{ speaker: undefined, tier: 'speech' },
        segments: [place(`s${start}`, start, start + 1)],
      }))
      expect(paragraphAt(paragraphs, time)).toBe(sorted.findLastIndex((start) => start <= time))
    }),
  )
})

test('measured words keep their times, others share the segment’s', () => {
  expect(wordsOf(transcript[0]!, place('s1', 0.2, 2.71))).toBe(transcript[0]!.words)
  const shared = wordsOf(transcript[1]!, place('s2', 2.71, 4.94))
  expect(shared.map(({ text }) => text).join(' ')).toBe(transcript[1]!.text)
  expect(shared[0]).toMatchObject({ start: 2.71, estimated: true })
  expect(shared.at(-1)?.end).toBeCloseTo(4.94, 5)
})

test('an event lies in the pause at the caret, else where it plays, else it is the whole segment', () => {
  const [timed] = transcript
  expect(placeEvent(timed!, 0, timed!.text!.indexOf('leisure'))).toEqual({ start: 2.21, end: 2.26 })
  expect(placeEvent(timed!, 1)).toEqual({ start: 0.75, end: 1.25 })
  expect(placeEvent(timed!, 0.3)).toEqual({ start: 0.2, end: 0.55 })
  expect(placeEvent(timed!, 60)).toEqual({ start: 0.2, end: 2.71 })
  expect(placeEvent({ id: 'x' }, 1)).toBeUndefined()
})

test('an event never leaves its segment', () => {
  const time = fc.double({ min: -5, max: 20, noNaN: true })
  fc.assert(
    fc.property(time, fc.option(fc.nat(60), { nil: undefined }), (at, caret) => {
      const { start, end } = placeEvent(transcript[0]!, at, caret)!
      expect(start).toBeGreaterThanOrEqual(0.2)
      expect(end).toBeLessThanOrEqual(2.71)
      expect(end).toBeGreaterThan(start)
    }),
  )
})

test('a host’s events come instead of the usual ones', () => {
  const widget = { id: 'w', type: 'transcription', media: 'm' } as const
  expect(eventTypesOf(widget).map(({ id }) => id)).toEqual(['inaudible', 'noise', 'crosstalk'])
  expect(
    eventTypesOf({ ...widget, events: [{ id: 'noise' }, { id: 'laugh', name: 'Laughter' }] }),
  ).toEqual([
    { id: 'noise', message: 'audio.event.noise' },
    { id: 'laugh', name: 'Laughter' },
  ])
})
