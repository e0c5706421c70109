import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignKeys, ownsTaskKeys } from '../keys/option-keys.js'
import { checkTags } from './check-tags.js'
import { foldTag, normaliseTag } from './normalise-tag.js'
import { findTag, indexTags, searchTags } from './tag-search.js'
import { tagsWidget } from './tags.field.js'
import { addTag, readTags, toggleTag } from './tags-value.js'

const options = [
  { id: 'night', name: 'Night', synonyms: ['dark', 'Nuit'] },
  { id: 'knight', name: 'Knight' },
  { id: 'street', name: 'Street at night' },
  { id: 'ete', name: 'Été' },
]
const entries = indexTags(options, (option) => option.name as string)
const free = { multiple: true, allowFree: true }
const listed = { multiple: true, allowFree: false }

describe('normalising', () => {
  test('composes, trims and joins spaces', () => {
    expect(normaliseTag('  E\u0301te\u0301 \n sec ')).toBe('Été sec')
  })

  test('case and accents do not tell tags apart, other letters do', () => {
    expect(foldTag('ÉTÉ')).toBe(foldTag(' ete'))
    expect(foldTag('كِتاب')).toBe(foldTag('كتاب'))
    expect(foldTag('कि')).not.toBe(foldTag('का'))
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseTag(normaliseTag(text))).toBe(normaliseTag(text))
        expect(foldTag(foldTag(text))).toBe(foldTag(text))
      }),
    )
  })
})

describe('searching', () => {
  test('ranks the same before a beginning before a word before the inside', () => {
    expect(searchTags(entries, 'night').map((entry) => entry.option.id)).toEqual([
      'night',
      'street',
      'knight',
    ])
  })

  test('finds by synonym and without accents', () => {
    expect(searchTags(entries, 'nui').map((entry) => entry.option.id)).toEqual(['night'])
    expect(findTag(entries, 'DARK')?.option.id).toBe('night')
    expect(findTag(entries, 'ete')?.option.id).toBe('ete')
  })

  test('an empty query keeps the task’s order', () => {
    expect(searchTags(entries, '  ')).toBe(entries)
  })

  test('a name that is a pattern or markup is plain text', () => {
    const odd = indexTags(
      [{ id: 'x', name: '<img onerror=alert(1)> (.*' }],
      (o) => o.name as string,
    )
    expect(searchTags(odd, '(.*')).toHaveLength(1)
    expect(searchTags(odd, '.')).toHaveLength(1)
  })

  test('5,000 options answer a key stroke within a frame', () => {
    const many = indexTags(
      Array.from({ length: 5000 }, (_, index) => ({
        id: `species-${index}`,
        name: `Species ${index} of the ${index % 7} family`,
        synonyms: [`Taxon ${index}`],
      })),
      (option) => option.name as string,
    )
    // The quickest: the machine may be busy with other things.
    const times = Array.from({ length: 21 }, (_, round) => {
      const start = performance.now()
      searchTags(many, `family ${round}`.slice(0, 3))
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(16)
  })
})

describe('values', () => {
  test('a typed name becomes its option, another text a free tag', () => {
    expect(addTag([], 'nuit', entries, listed)).toEqual({ value: ['night'] })
    expect(addTag(['night'], ' Old  town ', entries, free)).toEqual({
      value: ['night', 'Old town'],
    })
    expect(addTag([], 'Old town', entries, listed)).toEqual({ refused: 'unknown' })
  })

  test('doubles are refused whatever their case', () => {
    expect(addTag(['Old town'], 'OLD TOWN', entries, free)).toEqual({ refused: 'there' })
    expect(addTag(['night'], 'Night', entries, free)).toEqual({ refused: 'there' })
  })

  test('a full answer takes no more, a single one is replaced', () => {
    expect(addTag(['a', 'b'], 'c', entries, { ...free, max: 2 })).toEqual({ refused: 'full' })
    expect(toggleTag(['a', 'b'], 'night', { ...free, max: 2 })).toEqual({ refused: 'full' })
    expect(toggleTag(['night'], 'ete', { ...free, multiple: false })).toEqual({ value: ['ete'] })
    expect(toggleTag(['night', 'ete'], 'night', listed)).toEqual({ value: ['ete'] })
  })

  test('adding any text keeps tags unique by fold and within the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 5 }), (texts, max) => {
        let value: string[] = []
        for (const text of texts) {
          value = addTag(value, text, entries, { ...free, max }).value ?? value
        }
        expect(value.length).toBeLessThanOrEqual(max)
        expect(new Set(value.map(foldTag)).size).toBe(value.length)
      }),
    )
  })

  test('what is no list of strings reads as no tags', () => {
    expect(readTags(undefined)).toEqual([])
    expect(readTags({ 0: 'a' })).toEqual([])
    expect(readTags(['a', 7, null, 'b'])).toEqual(['a', 'b'])
    expect(readTags('a')).toEqual(['a'])
  })
})

const widget = { id: 'w', type: 'tags' as const, options }

describeField(tagsWidget, {
  widget,
  valid: [['night'], ['night', 'ete']],
  broken: { widget: { ...widget, min: 2 }, value: ['night'] },
})

describe('rules', () => {
  test('limits, doubles and strangers are told apart', () => {
    const codes = (value: unknown, changes = {}) =>
      checkTags(value, { ...widget, ...changes }).map((issue) => issue.code)
    expect(codes(['night', 'ete'], { max: 1 })).toEqual(['TW-FIELDS-002'])
    expect(codes(['night', 'ete'], { multiple: false })).toEqual(['TW-FIELDS-002'])
    expect(codes(['elsewhere'])).toEqual(['TW-FIELDS-003'])
    expect(codes(['Fog', 'FOG'], { allowFree: true })).toEqual(['TW-FIELDS-004'])
    expect(codes('night')).toEqual(['TW-FIELDS-005'])
  })
})

describe('keys of options', () => {
  test('declared ones first, digits for the rest while all are in sight', () => {
    const some = [{ ...options[0]!, hotkey: 'n' }, { ...options[1]!, hotkey: '1' }, options[2]!]
    expect([...assignKeys(some, true)]).toEqual([
      ['night', 'N'],
      ['knight', '1'],
      ['street', '2'],
    ])
    expect(assignKeys(some, false).size).toBe(2)
  })

  test('the only field with keys owns those of the task', () => {
    const base = { schemaVersion: '1.0', id: 't', media: [], ontology: { labels: [] } }
    const text = { id: 'x', type: 'text' as const }
    expect(ownsTaskKeys({ ...base, widgets: [widget, text] }, 'w')).toBe(true)
    expect(ownsTaskKeys({ ...base, widgets: [widget, { ...widget, id: 'v' }] }, 'w')).toBe(false)
  })
})
