import { createTaskStore } from '@tagwright/core'
import { useMedia } from '@tagwright/media'
import { TaskProvider, useAnnotations, useCommand } from '@tagwright/react'
import type { ChoiceWidget, Task } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { choiceMessages } from '../choice/choice.messages.js'
import { exampleMedia } from '../testing/example-media.js'
import { useField } from './use-field.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: exampleMedia,
  ontology: { labels: [] },
  widgets: [
    { id: 'shape', type: 'choice', options: [{ id: 'round', name: 'Round' }], question: 'Shape?' },
    { id: 'marks', type: 'image', media: 'photo', shapes: ['point'] },
  ],
}

/** Nothing of the kit's look: the hooks alone, in any elements. */
function OwnLook() {
  const field = useField<ChoiceWidget, keyof (typeof choiceMessages)['en']>(
    { widget: 'shape' },
    choiceMessages,
  )
  const marks = useAnnotations('marks')
  const photo = useMedia('photo')
  const undo = useCommand('history.undo')
  const mark = () =>
    marks.select([marks.add({ media: 'photo', geometry: { type: 'point', x: 4, y: 2 } }) ?? ''])
  return (
    <main>
      {photo.url && <img src={photo.url} alt={field.localize(photo.medium?.alt)} width={80} />}
      <p>
        {field.label} {String(field.value ?? 'open')}
      </p>
      <button type="button" onClick={() => field.setValue('round')}>
        round
      </button>
      <button type="button" onClick={mark}>
        mark
      </button>
      <ul>
        {marks.annotations.map(({ id, labels }) => (
          <li key={id}>
            <button type="button" onClick={() => marks.change(id, { labels: ['seen'] })}>
              {labels?.join() ?? 'unseen'}
            </button>
            <button type="button" onClick={() => marks.remove(id)}>
              drop
            </button>
          </li>
        ))}
      </ul>
      <button type="button" disabled={!undo.enabled} onClick={() => undo.run()}>
        {undo.label}
      </button>
    </main>
  )
}

afterEach(cleanup)

test('a look of one’s own is built of the hooks alone', async () => {
  const store = createTaskStore({ task })
  render(
    <StrictMode>
      <TaskProvider store={store}>
        <OwnLook />
      </TaskProvider>
    </StrictMode>,
  )
  const press = (name: string) => page.getByRole('button', { name }).click()
  await expect.element(page.getByRole('img', { name: 'A drawing of two circles' })).toBeVisible()
  await press('round')
  await expect.element(page.getByText('Shape? round')).toBeVisible()
  await press('mark')
  const [mark] = store.toDocument().annotations
  expect(mark).toMatchObject({ widget: 'marks', geometry: { type: 'point', x: 4, y: 2 } })
  expect(store.getState().session.selection).toEqual([mark?.id])
  await press('unseen')
  await expect.element(page.getByRole('button', { name: 'seen', exact: true })).toBeVisible()
  await press('drop')
  expect(store.toDocument().annotations).toEqual([])
  await press('Undo')
  expect(store.toDocument().annotations[0]?.labels).toEqual(['seen'])
})
