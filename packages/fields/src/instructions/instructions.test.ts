import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { taskOf } from '../testing/example-task.js'
import { InstructionsView } from './instructions-view.js'

const widget = {
  id: 'w',
  type: 'instructions' as const,
  text: { en: '**Look** at {{what}}. <script>x</script>', fr: 'Regardez.' },
}
const html = (settings: object) => {
  const store = createTaskStore({ task: { ...taskOf(widget), data: { what: 'the <b>cat</b>' } } })
  const text = renderToString(
    createElement(
      TaskProvider,
      { store, ...settings },
      createElement(InstructionsView, { widget }),
    ),
  )
  store.dispose()
  return text
}

test('without a slot the text is shown as written, filled and never as HTML', () => {
  expect(html({})).toContain('**Look** at the &lt;b&gt;cat&lt;/b&gt;. &lt;script&gt;')
  expect(html({ locale: 'fr' })).toContain('Regardez.')
})

test('the slot gets the text in the language asked for, unfilled, with the data', () => {
  const richText = ({ text, data }: { text: string; data?: object | undefined }) =>
    createElement('em', null, `${text} ${JSON.stringify(data)}`)
  const shown = html({ slots: { richText } })
  expect(shown).toContain('<em>**Look** at {{what}}.')
  expect(shown).toContain('&quot;what&quot;')
})
