import { expect, test } from 'vitest'
import { files, sample } from './tree.js'
import { visibleTextProblems } from './visible-text.js'

test('words in JSX are found; signs and class names are none', () => {
  const text = `const a = <p title="Close it" className="tagwright-x">Save <b>{'now'}</b> {count} × ·</p>`
  expect(visibleTextProblems([sample('react/src/a.tsx', text)])).toEqual([
    'packages/react/src/a.tsx:1: "Close it"',
    'packages/react/src/a.tsx:1: "Save"',
    'packages/react/src/a.tsx:1: "now"',
  ])
})

test('visible text comes from the message catalogue', () => {
  expect(visibleTextProblems(files)).toEqual([])
})
