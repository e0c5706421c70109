import type { Annotation, OverlapPolicy } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SegmentResult } from './segment-edit.js'
import { spanOf } from './segment-span.js'
import { rippleDelete, rippleEnd, shiftSegments, snapSpan } from './shift-segments.js'

const segment = (id: string, start: number, end: number, more: Partial<Annotation> = {}) =>
  ({ id, tier: 't', geometry: { type: 'span', start, end }, ...more }) as Annotation

const window = { start: 0, end: 100 }

/** A tier after an edit, in the order of time. */
function after(before: readonly Annotation[], result: SegmentResult): Annotation[] {
  if (!result.ok) return [...before]
  const { update, remove } = result.edit
  const changed = new Map(update.map((one) => [one.id, one]))
  return before
    .filter(({ id }) => !remove.includes(id))
    .map((one) => changed.get(one.id) ?? one)
    .sort((a, b) => spanOf(a)!.start - spanOf(b)!.start)
}

const told = (list: readonly Annotation[]) =>
  list.map((one) => `${one.id} ${spanOf(one)!.start}-${spanOf(one)!.end}`)

const tier = [segment('a', 1, 3), segment('b', 4, 6), segment('c', 6, 9)]
const context = { others: tier, policy: 'forbid', window } as const

test('shifts together and stops at what stays and at the window', () => {
  expect(told(after(tier, shiftSegments(tier.slice(1), 2.5, context)))).toEqual([
    'a 1-3',
    'b 6.5-8.5',
    'c 8.5-11.5',
  ])
  expect(told(after(tier, shiftSegments(tier.slice(1), -5, context)))).toEqual([
    'a 1-3',
    'b 3-5',
    'c 5-8',
  ])
  expect(told(after(tier, shiftSegments(tier, -5, context)))[0]).toBe('a 0-2')
  expect(shiftSegments([tier[1]!], 1, context).ok).toBe(false)
  expect(shiftSegments([tier[1]!], Number.NaN, context).ok).toBe(false)
  const timed = segment('w', 2, 3, { words: [{ text: 'x', start: 2.2, end: 2.4 }] })
  const shifted = shiftSegments([timed], 1, { others: [timed], window })
  expect(shifted.ok && shifted.edit.update[0]!.words).toEqual([{ text: 'x', start: 3.2, end: 3.4 }])
})

test('ripples: pauses stay, time is closed', () => {
  expect(told(after(tier, rippleEnd(tier[0]!, 5, context)))).toEqual(['a 1-5', 'b 6-8', 'c 8-11'])
  expect(told(after(tier, rippleEnd(tier[0]!, 2, context)))).toEqual(['a 1-2', 'b 3-5', 'c 5-8'])
  expect(told(after(tier, rippleEnd(tier[0]!, 999, context))).at(-1)).toBe('c 97-100')
  expect(told(after(tier, rippleEnd(tier[0]!, -9, context)))[0]).toBe('a 1-1.01')
  expect(told(after(tier, rippleDelete(tier[1]!, context)))).toEqual(['a 1-3', 'c 4-7'])
})

test('snaps each edge to what is near it', () => {
  expect(snapSpan({ start: 1, end: 2 }, [1.04, 0.9, 2.5], 0.1)).toEqual({ start: 1.04, end: 2 })
  expect(snapSpan({ start: 1, end: 2 }, [], 0.1)).toBeUndefined()
  expect(snapSpan({ start: 1, end: 2 }, [1.5], 1)).toBeUndefined()
})

const policy = fc.constantFrom<OverlapPolicy>('forbid', 'push', 'trim', 'contiguous')
/** Segments one after the other, with gaps or without. */
const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 8 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => {
    let at = 0
    return list.map(([gap, length], place) => {
      const start = at + gap
      at = start + length
      const word = { text: 'w', start, end: at }
      return segment(`s${place}`, start, at, { words: [word] })
    })
  })
const length = (one: Annotation) => spanOf(one)!.end - spanOf(one)!.start

/** No two overlap, none leaves the window, every word lies in its segment. */
function isWhole(list: readonly Annotation[]): void {
  let last = window.start
  for (const one of list) {
    const { start, end } = spanOf(one)!
    expect(start).toBeGreaterThanOrEqual(last - 1e-6)
    expect(end).toBeLessThanOrEqual(window.end + 1e-6)
    expect(end).toBeGreaterThan(start)
    for (const word of one.words ?? []) {
      expect(word.start).toBeGreaterThanOrEqual(start - 1e-6)
      expect(word.end).toBeLessThanOrEqual(end + 1e-6)
    }
    last = end
  }
}

test('whatever is shifted: the policy holds and no segment changes its length', () => {
  const by = fc.double({ min: -60, max: 60, noNaN: true })
  fc.assert(
    fc.property(rows, policy, by, fc.nat(255), (list, rule, seconds, mask) => {
      const chosen = list.filter((_, at) => mask & (1 << at))
      const result = shiftSegments(chosen, seconds, { others: list, policy: rule, window })
      const now = after(list, result)
      isWhole(now)
      for (const one of now)
        expect(length(one)).toBeCloseTo(length(list.find(({ id }) => id === one.id)!), 5)
    }),
  )
})

test('whatever ripples: the policy holds, others keep their lengths and later pauses stay', () => {
  const to = fc.double({ min: -20, max: 150, noNaN: true })
  fc.assert(
    fc.property(rows, policy, to, fc.nat(7), fc.boolean(), (list, rule, time, pick, drop) => {
      const one = list[pick % list.length]!
      const about = { others: list, policy: rule, window }
      const result = drop ? rippleDelete(one, about) : rippleEnd(one, time, about)
      const now = after(list, result)
      isWhole(now)
      expect(now).toHaveLength(list.length - (drop ? 1 : 0))
      const at = list.indexOf(one)
      for (const [place, other] of list.entries()) {
        if (other === one) continue
        const moved = now.find(({ id }) => id === other.id)!
        expect(length(moved)).toBeCloseTo(length(other), 5)
        if (place < at) expect(moved).toBe(other)
      }
      const later = list.slice(at + 1)
      for (const [place, other] of later.entries()) {
        const next = later[place + 1]
        if (!next) continue
        const find = (id: string) => spanOf(now.find((each) => each.id === id)!)!
        const pause = spanOf(next)!.start - spanOf(other)!.end
        expect(find(next.id).start - find(other.id).end).toBeCloseTo(pause, 5)
      }
    }),
  )
})
