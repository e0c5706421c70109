import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { ExamplesWidget } from '@tagwright/schema'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { taskOf } from '../testing/example-task.js'
import { ExamplesView } from './examples-view.js'

const widget: ExamplesWidget = {
  id: 'w',
  type: 'examples',
  examples: [
    { verdict: 'good', text: '<b>A cat</b>', explanation: 'It says what is there.' },
    { verdict: 'bad', image: 'javascript:alert(1)', media: 'nowhere' },
    { verdict: 'bad', image: 'https://example.org/a.png' },
  ],
}

test('verdicts are words; texts are no HTML, addresses are looked at', () => {
  const store = createTaskStore({ task: taskOf(widget) })
  const html = renderToString(
    createElement(TaskProvider, { store }, createElement(ExamplesView, { widget })),
  )
  store.dispose()
  expect(html.match(/>Good</g)).toHaveLength(1)
  expect(html.match(/>Bad</g)).toHaveLength(2)
  expect(html).toContain('&lt;b&gt;A cat&lt;/b&gt;')
  expect(html).not.toContain('javascript:')
  expect(html).toContain('alt="Bad example 3"')
})
