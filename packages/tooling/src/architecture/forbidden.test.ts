import { expect, test } from 'vitest'
import { forbiddenProblems } from './forbidden.js'
import { files, sample } from './tree.js'

test('what the packages must not have is found', () => {
  const text = `eval('1')
new Function('return 1')
node.innerHTML = text
const a = <p dangerouslySetInnerHTML={{ __html: text }} />
enum Colour { Red }
export default a
const width = window.innerWidth
let count = 0
const f = () => document.body
const safe = typeof window
const g = { document: 1 }.document`
  expect(forbiddenProblems([sample('react/src/a.tsx', text)])).toEqual([
    'packages/react/src/a.tsx:1: eval',
    'packages/react/src/a.tsx:2: new Function',
    'packages/react/src/a.tsx:3: innerHTML',
    'packages/react/src/a.tsx:4: dangerouslySetInnerHTML',
    'packages/react/src/a.tsx:5: an enum',
    'packages/react/src/a.tsx:6: a default export',
    'packages/react/src/a.tsx:7: window at module scope',
    'packages/react/src/a.tsx:8: mutable state at module scope',
  ])
})

test('a name of the file itself is not the page', () => {
  const text = "import { document } from './x.js'\nexport const a = [document]"
  expect(forbiddenProblems([sample('schema/src/a.ts', text)])).toEqual([])
})

test('no package has them', () => {
  expect(forbiddenProblems(files)).toEqual([])
})
