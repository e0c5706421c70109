import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { parseDocument, type Task } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BooleanField } from '../boolean/boolean-field.js'
import { StatementsField } from '../statements/statements-field.js'
import { clipMedia } from '../testing/example-media.js'
import { TranscriptCheckField } from '../transcript-check/transcript-check-field.js'
import '../styles/styles.css'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: clipMedia,
  ontology: { labels: [] },
  widgets: [
    {
      id: 'calls',
      type: 'group',
      repeated: true,
      widgets: [
        { id: 'check', type: 'transcript-check', media: 'speech', transcript: 'a small party' },
        { id: 'calm', type: 'boolean', question: 'Is it calm?' },
        { id: 'facts', type: 'statements', media: 'speech' },
      ],
    },
  ],
}

afterEach(cleanup)

test('keys and evidence of a field in a repeated group are of the repeat that has the focus', async () => {
  const store = createTaskStore({ task })
  const at = (repeat: number, widget: string) => ({ widget, path: `calls[${repeat}].${widget}` })
  render(
    <StrictMode>
      <TaskProvider store={store}>
        {[0, 1].map((repeat) => (
          <fieldset key={repeat} aria-label={`Call ${repeat + 1}`}>
            <TranscriptCheckField {...at(repeat, 'check')} />
            <BooleanField {...at(repeat, 'calm')} />
            <StatementsField {...at(repeat, 'facts')} />
          </fieldset>
        ))}
      </TaskProvider>
    </StrictMode>,
  )
  const first = page.getByRole('group', { name: 'Call 1' })
  const focus = (element: Element) => (element as HTMLElement).focus()
  focus(first.getByRole('button', { name: 'It is right as it is' }).element())
  await userEvent.keyboard('a')
  focus(first.getByRole('radio', { name: 'No' }).element())
  await userEvent.keyboard('1')
  await first.getByLabelText('New true statement').click()
  await userEvent.keyboard('A party')
  await first.getByText('Type times').click()
  await userEvent.keyboard('0:01{Tab}0:02{Enter}')

  const document = store.toDocument()
  const [mark] = document.annotations
  expect(mark).toMatchObject({ widget: 'facts', geometry: { start: 1, end: 2 } })
  expect(document.responses).toMatchObject({
    'calls[0].check': { value: { verdict: 'accepted' } },
    'calls[0].calm': { value: true },
    'calls[0].facts': { value: [{ text: 'A party', truth: true, evidence: [mark?.id] }] },
  })
  expect(Object.keys(document.responses)).toHaveLength(3)
  // What is handed in can be read back.
  expect(parseDocument(document, { task }).issues).toEqual([])
})
