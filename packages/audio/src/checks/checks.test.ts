import { createTaskStore } from '@tagwright/core'
import type { TranscriptChecks } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { audioMessages } from '../messages/audio-messages.js'
import { createSegmentCheck } from './check-text.js'
import { checkTranscript } from './check-transcript.js'

const codes = (checks: TranscriptChecks, text: string, more: object = {}, seconds = 2) =>
  createSegmentCheck(checks)(segment('s', 0, seconds, { text, ...more }), {
    start: 0,
    end: seconds,
  }).map(({ code, data }) => [code.slice(-2), ...Object.values(data ?? {}).slice(1)].join(' '))

test('each check has its code and its facts', () => {
  expect(codes({ characters: "a-z'é-" }, "l'été, a-b")).toEqual(['21 ,'])
  expect(codes({ characters: 'a-z' }, 'e\u0301te\u0301')).toEqual(['21 é'])
  expect(codes({ characters: 'ء-ي' }, 'وكان OK')).toEqual(['21 O K'])
  expect(codes({ numerals: 'words' }, 'at ٣ o’clock')).toEqual(['22'])
  expect(codes({ numerals: 'digits' }, 'twenty-two and one')).toEqual(['23'])
  expect(codes({ numerals: 'digits' }, 'one of them often')).toEqual([])
  expect(codes({ numerals: 'digits' }, 'il y en a cinq', { language: 'fr' })).toEqual(['23'])
  expect(codes({ maxCharactersPerSecond: 4 }, ' 123456789 ')).toEqual(['24 4.5 4'])
  expect(codes({ maxCharactersPerSecond: 4 }, 'anything', {}, 0)).toEqual([])
  expect(codes({ maxCharacters: 3 }, 'e\u0301te\u0301')).toEqual([])
  expect(codes({ maxCharacters: 3 }, 'four')).toEqual(['25 4 3'])
  expect(codes({ maxLineCharacters: 4 }, 'four\nfives')).toEqual(['27 5 4'])
  expect(codes({ empty: true }, ' \n')).toEqual(['20'])
  expect(codes({}, '')).toEqual([])
})

test('gaps are measured on each tier; rejected segments are not there; errors keep a task open', () => {
  const tiers = [{ id: 'a' }, { id: 'b' }]
  const checks: TranscriptChecks = { maxGap: 0.5, severity: 'error' }
  const at = (id: string, start: number, end: number, tier: string, more = {}) =>
    segment(id, start, end, { tier, ...more })
  const store = createTaskStore({
    task: speechTask({ tiers, checks, allowNone: false }),
    checks: [{ type: 'transcription', check: checkTranscript }],
    document: speechDocument([
      at('late', 3, 4, 'a'),
      at('long', 0, 2, 'a'),
      at('inside', 0.2, 0.4, 'a'),
      at('other', 2.2, 2.6, 'b'),
      at('gone', 5, 6, 'a', { review: { verdict: 'rejected' } }),
      at('near', 3.1, 3.2, 'b', { review: { verdict: 'accepted' } }),
    ]),
  })
  expect(store.checkRules().map(({ code, path, severity }) => [code, path[1], severity])).toEqual([
    ['TW-AUDIO-026', 'late', 'error'],
  ])
})

test('every code has a sentence in both languages', () => {
  for (const code of [20, 21, 22, 23, 24, 25, 26, 27])
    for (const messages of [audioMessages.en, audioMessages.fr])
      expect(messages).toHaveProperty([`issue.TW-AUDIO-0${code}`])
})
