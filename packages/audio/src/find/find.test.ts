import { createScope, createTaskStore } from '@tagwright/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask, transcript } from '../fixtures/speech.js'
import { compileQuery, type FindQuery, findMatches, isRisky, replaceMatches } from './find-query.js'
import { replaceTexts } from './replace-texts.js'
import { createTextSearcher } from './text-searcher.js'

const plain = { matchCase: false, wholeWord: false, isPattern: false }

function replaced(text: string, query: Partial<FindQuery> & { text: string }, by: string): string {
  const compiled = compileQuery({ ...plain, ...query }, by)
  if (!compiled.ok) throw new Error(compiled.reason)
  return replaceMatches(text, findMatches(text, compiled, by))
}

test('plain texts, case, whole words in any script, and regular expressions with groups', () => {
  expect(replaced('A cat. Catalog (a.c)', { text: 'CAT' }, 'dog')).toBe('A dog. dogalog (a.c)')
  expect(replaced('A cat. Catalog', { text: 'cat', wholeWord: true }, '$&$1')).toBe(
    'A $&$1. Catalog',
  )
  expect(replaced('cat Cat', { text: 'Cat', matchCase: true }, 'x')).toBe('cat x')
  expect(replaced('a.c abc', { text: 'a.c' }, '')).toBe(' abc')
  expect(replaced('été étés', { text: 'été', wholeWord: true }, 'x')).toBe('x étés')
  expect(replaced('вода водами', { text: 'вода', wholeWord: true }, 'x')).toBe('x водами')
  const swap = { text: '(?<a>\\w+) (\\w+)', isPattern: true }
  expect(replaced('one two', swap, '$2 $<a> $$ $& $9')).toBe('two one $ one two $9')
  expect(replaced('abc', { text: '^|b', isPattern: true }, '-')).toBe('a-c')
  expect(compileQuery({ ...plain, text: 'a)(', isPattern: true, wholeWord: true }).ok).toBe(false)
})

test('what a plain search finds is the text itself, whatever its characters', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, wanted, after) => {
      const compiled = compileQuery({ ...plain, text: wanted, matchCase: true })
      if (!compiled.ok) throw new Error(compiled.reason)
      const text = before + wanted + after
      const found = findMatches(text, compiled, '')
      expect(found.length).toBeGreaterThan(0)
      for (const { start, end } of found) expect(text.slice(start, end)).toBe(wanted)
    }),
  )
})

test('replacing everything by itself changes nothing', () => {
  const query = { text: '\\p{L}+', isPattern: true }
  fc.assert(fc.property(fc.string(), (text) => replaced(text, query, '$&') === text))
})

test('one step of undo for all; words keep their times, locked and newer texts stay', () => {
  const store = createTaskStore({
    task: speechTask(),
    document: speechDocument([...transcript, segment('s4', 6.8, 7, { text: 'john again' })]),
  })
  store.setSession({ locked: new Set(['s4']) })
  const text = 'and mister john dashwood had then leisure'
  const match = { start: 11, end: 15, replacement: 'James' }
  expect(
    replaceTexts(store, 'w', [
      { id: 's1', text, matches: [match] },
      { id: 's2', text: 'an older text', matches: [match] },
      { id: 's4', text: 'john again', matches: [{ start: 0, end: 4, replacement: 'x' }] },
    ]),
  ).toBe(1)
  const get = (id: string) => store.getState().document.annotations.get(id)!
  expect(get('s1').text).toBe('and mister James dashwood had then leisure')
  expect(get('s1').words![2]).toEqual({ text: 'James', start: 0.63, end: 0.98, estimated: true })
  expect(get('s1').words![3]).toMatchObject({ start: 0.98, confidence: 0.52 })
  expect(get('s2').text).toBe('to consider how much there might be')
  expect(get('s4').text).toBe('john again')
  store.history.undo()
  expect(get('s1').text).toBe(text)
})

test('knows expressions that may take for ever', () => {
  for (const risky of ['(a+)+$', '(a|aa)*b', '((a*)b?)*', '(.*){3,}', '(\\w+\\s?)*$', '.*.*.*.*='])
    expect(isRisky(risky), risky).toBe(true)
  for (const fine of ['\\bmr\\b', '(\\d+) (\\d+)', '[(+*]+', 'colou?r', '(a|b)c', '\\(+'])
    expect(isRisky(fine), fine).toBe(false)
})

/** A worker that answers with nothing, or not at all. */
function fakeWorker(answers: boolean) {
  const target = new EventTarget()
  const ended = { count: 0 }
  const worker = Object.assign(target, {
    postMessage({ id, texts }: { id: number; texts: string[] }) {
      if (!answers) return
      const data = { id, matches: texts.map(() => [{ start: 0, end: 1, replacement: 'w' }]) }
      queueMicrotask(() => target.dispatchEvent(new MessageEvent('message', { data })))
    },
    terminate() {
      ended.count++
    },
  })
  return { make: () => worker as unknown as Worker, ended }
}

const pattern = { ...plain, text: '(a+)+$', isPattern: true }

test('an expression that takes too long is stopped, and the next search works again', async () => {
  const scope = createScope()
  const { make, ended } = fakeWorker(false)
  const searcher = createTextSearcher(scope, make, 20)
  expect(await searcher.search(pattern, '', ['aaa!'])).toEqual({
    ok: false,
    failure: { kind: 'slow' },
  })
  expect(ended.count).toBe(1)
  const found = await searcher.search({ ...plain, text: 'a' }, 'b', ['cat', 'dog'])
  expect(found).toEqual({ ok: true, matches: [[{ start: 1, end: 2, replacement: 'b' }], []] })
  scope.dispose()
})

test('regular expressions run apart; where nothing can, risky ones are refused', async () => {
  const scope = createScope()
  const apart = createTextSearcher(scope, fakeWorker(true).make)
  expect(await apart.search(pattern, '', ['x', 'y'])).toMatchObject({ ok: true })
  const alone = createTextSearcher(scope, () => {
    throw new Error('no workers here')
  })
  expect(await alone.search(pattern, '', ['x'])).toEqual({ ok: false, failure: { kind: 'risky' } })
  const fine = await alone.search({ ...pattern, text: 'a.' }, '', ['ab'])
  expect(fine).toEqual({ ok: true, matches: [[{ start: 0, end: 2, replacement: '' }]] })
  const [first, second] = await Promise.all([
    apart.search({ ...pattern, text: 'a' }, '', ['a']),
    apart.search({ ...pattern, text: 'b' }, '', ['b']),
  ])
  expect(first).toBeNull()
  expect(second).toMatchObject({ ok: true })
  scope.dispose()
})
