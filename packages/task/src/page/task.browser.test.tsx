import type { AnnotationDocument, Task as TaskDefinition } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { brokenTask, sortingTask, stepsTask } from '../testing/example-tasks.js'
import '../styles/styles.css'
import { Task, type TaskProps } from './task.js'

const sent = {
  onSubmit: vi.fn<(document: AnnotationDocument) => unknown>(),
  onWithdraw: vi.fn<(document: AnnotationDocument) => unknown>(),
  onSkip: vi.fn<(document: AnnotationDocument) => unknown>(),
  onFlag: vi.fn<(document: AnnotationDocument) => unknown>(),
}

function show(props: Partial<TaskProps> = {}) {
  return render(
    <StrictMode>
      <div style={{ blockSize: 700 }}>
        <Task task={sortingTask} {...sent} {...props} />
      </div>
    </StrictMode>,
  )
}

const button = (name: string | RegExp) => page.getByRole('button', { name })

beforeEach(() => {
  for (const handler of Object.values(sent)) handler.mockReset()
})
afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

describe('submitting', () => {
  test('one key answers and one submits: the host gets the whole document at once', async () => {
    show()
    await page.getByRole('radio', { name: 'Dog' }).click()
    await userEvent.keyboard('1')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(page.getByText('Submitted.').first()).toBeVisible()
    expect(sent.onSubmit).toHaveBeenCalledOnce()
    expect(sent.onSubmit.mock.calls[0]?.[0]).toMatchObject({
      kind: 'document',
      taskId: 'sorting',
      status: 'submitted',
      responses: { animal: { state: 'answered', value: ['cat'] } },
      provenance: { submittedAt: expect.any(String) },
    })
  })

  test('what is missing is told in place and in a list, and gets the focus; nothing is sent', async () => {
    show()
    // What was only left is told in its place; nothing moves because of it.
    await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeVisible()
    page.getByRole('radio', { name: 'Cat' }).element().focus()
    button(/Submit/)
      .element()
      .focus()
    await expect.element(page.getByText('Please answer this.')).toBeVisible()
    expect(document.querySelector('.tagwright-problems')).toBeNull()
    await button(/Submit/).click()
    await expect.element(page.getByText('One thing to mend before submitting')).toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'Cat' })).toHaveFocus()
    expect(sent.onSubmit).not.toHaveBeenCalled()
    await userEvent.keyboard('1')
    await expect.poll(() => document.querySelector('.tagwright-problems')).toBeNull()
  })

  test('a finished answer is shown as such, and leaves the focus where it is', async () => {
    const defaultDocument: AnnotationDocument = {
      kind: 'document',
      schemaVersion: '1.0',
      id: 'd',
      revision: 1,
      taskId: 'sorting',
      status: 'submitted',
      media: [],
      annotations: [],
      relations: [],
      responses: { animal: { state: 'answered', value: ['cat'] } },
      provenance: { tool: 'tagwright' },
    }
    show({ defaultDocument, readOnly: true })
    await expect.element(page.getByText('Submitted.').first()).toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeChecked()
    expect(document.activeElement).toBe(document.body)
  })

  test('pressed twice it is sent once, and cannot be changed meanwhile', async () => {
    let accept: (() => void) | undefined
    sent.onSubmit.mockReturnValue(new Promise<void>((resolve) => (accept = resolve)))
    show()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}')
    expect(sent.onSubmit).toHaveBeenCalledOnce()
    await expect.element(page.getByRole('radio', { name: 'Dog' })).toBeDisabled()
    accept?.()
    await expect.element(page.getByText('Submitted.').first()).toBeVisible()
  })

  test('a failure keeps everything, says why, and the same document is sent again', async () => {
    sent.onSubmit.mockRejectedValueOnce(new Error('The line is down'))
    show()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await button(/Submit/).click()
    await expect.element(page.getByText(/The line is down\. Everything is kept/)).toBeVisible()
    await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeChecked()
    await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeEnabled()
    await button('Try again').click()
    await expect.element(page.getByText('Submitted.').first()).toBeVisible()
    const [first, second] = sent.onSubmit.mock.calls.map(([one]) => one)
    expect(second?.id).toBe(first?.id)
    expect(second?.responses).toEqual(first?.responses)
  })

  test('a handler that throws is a failure too', async () => {
    sent.onSubmit.mockImplementationOnce(() => {
      throw new Error('broken handler')
    })
    show()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await button(/Submit/).click()
    await expect.element(button('Try again')).toBeVisible()
  })
})

describe('taking back', () => {
  test('within the task’s seconds the document is a draft again', async () => {
    show()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await button(/Submit/).click()
    await button(/Take back/).click()
    await expect.element(page.getByText('Taken back. You can go on.').first()).toBeVisible()
    expect(sent.onWithdraw.mock.calls[0]?.[0]).toMatchObject({ status: 'submitted' })
    await page.getByRole('radio', { name: 'Dog' }).click()
    await expect.element(page.getByRole('radio', { name: 'Dog' })).toBeChecked()
    await button(/Submit/).click()
    await expect.poll(() => sent.onSubmit.mock.calls.length).toBe(2)
    expect(sent.onSubmit.mock.calls[1]?.[0].responses.animal?.value).toEqual(['dog'])
  })

  test('is over when the seconds are, and never offered without a handler', async () => {
    const task: TaskDefinition = { ...sortingTask, settings: { withdrawSeconds: 1 } }
    show({ task })
    await page.getByRole('radio', { name: 'Cat' }).click()
    await button(/Submit/).click()
    await expect.element(button(/Take back/)).toBeVisible()
    await expect.poll(() => button(/Take back/).query(), { timeout: 3000 }).toBeNull()
    cleanup()
    render(<Task task={task} onSubmit={sent.onSubmit} />)
    await page.getByRole('radio', { name: 'Cat' }).click()
    await button(/Submit/).click()
    await expect.element(page.getByText('Submitted.').first()).toBeVisible()
    expect(button(/Take back/).query()).toBeNull()
  })
})

describe('skip and flag', () => {
  const task: TaskDefinition = {
    ...sortingTask,
    settings: {
      allowSkip: true,
      skipReasons: [{ id: 'unclear', name: 'Unclear' }],
      flagReasons: [{ id: 'harmful', name: 'Harmful' }],
    },
  }

  test('a skip says why, by keyboard alone', async () => {
    show({ task })
    await page.getByRole('radio', { name: 'Cat' }).click()
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await page.getByRole('radio', { name: 'Unclear' }).click()
    await page.getByRole('textbox', { name: /own words/ }).click()
    await userEvent.keyboard('too dark{Control>}{Enter}{/Control}')
    await expect.poll(() => sent.onSkip.mock.calls.length).toBe(1)
    expect(sent.onSkip.mock.calls[0]?.[0]).toMatchObject({
      status: 'skipped',
      reason: { code: 'unclear', text: 'too dark' },
    })
    expect(sent.onSubmit).not.toHaveBeenCalled()
  })

  test('a flag needs a reason, and words for another one', async () => {
    show({ task })
    await button('Flag').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Flag' }).click()
    await expect.element(page.getByText('Choose a reason.')).toBeVisible()
    await dialog.getByRole('radio', { name: 'Another reason' }).click()
    await dialog.getByRole('button', { name: 'Flag' }).click()
    expect(sent.onFlag).not.toHaveBeenCalled()
    await dialog.getByRole('textbox').fill('wrong file')
    await dialog.getByRole('button', { name: 'Flag' }).click()
    await expect.poll(() => sent.onFlag.mock.calls.length).toBe(1)
    expect(sent.onFlag.mock.calls[0]?.[0]).toMatchObject({
      status: 'flagged',
      reason: { code: 'other', text: 'wrong file' },
    })
  })

  test('are not offered when the task does not allow them', async () => {
    show({ task: { ...sortingTask, settings: {} } })
    await expect.element(button(/Submit/)).toBeVisible()
    expect(button(/Skip/).query()).toBeNull()
    expect(button(/Flag/).query()).toBeNull()
  })
})

describe('the page', () => {
  test('a question appears when its condition holds, and one undo history spans all', async () => {
    show()
    expect(page.getByText('How do you know?').query()).toBeNull()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await page.getByRole('textbox').fill('Whiskers')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByRole('textbox')).toHaveValue('')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(() => page.getByText('How do you know?').query()).toBeNull()
  })

  test('instructions are one key away, and Escape closes them', async () => {
    show()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await userEvent.keyboard('i')
    await expect.element(page.getByText('Choose what you see.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => page.getByText('Choose what you see.').query()).toBeNull()
  })

  test('theme is the annotator’s choice, told to the host', async () => {
    const onChoiceChange = vi.fn()
    show({ onChoiceChange })
    await button('Settings').click()
    await page.getByLabelText('Theme').selectOptions('dark')
    expect(onChoiceChange).toHaveBeenCalledWith({ theme: 'dark' })
    expect(document.querySelector('.tagwright-root')?.getAttribute('data-theme')).toBe('dark')
  })

  test('a broken definition says so in its places, and what works can be answered and sent', async () => {
    show({ task: brokenTask })
    await expect.element(page.getByText(/widget type “x-hologram” is unknown/)).toBeVisible()
    await expect.element(page.getByText(/medium “nowhere” is missing/)).toBeVisible()
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument()
    await page.getByRole('radio', { name: 'Cat' }).click()
    await button(/Submit/).click()
    await expect.poll(() => sent.onSubmit.mock.calls.length).toBe(1)
  })

  test('a submit leads to the step that lacks something', async () => {
    const task: TaskDefinition = {
      ...stepsTask,
      widgets: stepsTask.widgets
        .filter(({ type }) => type === 'text' || type === 'tags')
        .map((widget) => ({ ...widget, required: widget.type === 'tags' })),
      media: [],
      layout: {
        type: 'steps',
        steps: [
          { id: 'one', title: 'One', widgets: ['scene'] },
          { id: 'two', title: 'Two', widgets: ['caption'] },
        ],
      },
    }
    show({ task })
    await button('Next').click()
    await expect.element(page.getByRole('textbox')).toBeVisible()
    await button(/Submit/).click()
    await expect.element(page.getByRole('checkbox', { name: 'Day' })).toHaveFocus()
  })

  test('sensitive media are out of reach until asked for', async () => {
    const media = sortingTask.media.map((medium) => ({ ...medium, sensitive: true }))
    show({ task: { ...sortingTask, media } })
    await expect.element(button('Show it')).toBeVisible()
    expect(document.querySelector('.tagwright-sensitive-content')?.hasAttribute('inert')).toBe(true)
    await button('Show it').click()
    await expect.element(page.getByRole('img', { name: 'An animal' })).toBeVisible()
    await button('Blur again').click()
    await expect.element(button('Show it')).toBeVisible()
  })

  test.each([
    ['plain', { task: sortingTask }],
    ['broken', { task: brokenTask }],
    ['dark', { task: sortingTask, theme: 'dark' as const }],
    ['loading', { task: undefined }],
    ['steps', { task: { ...stepsTask, media: [], widgets: stepsTask.widgets.slice(3) } }],
  ])('axe finds nothing: %s', async (_, props) => {
    show({ ...props, defaultInstructionsOpen: true })
    await expect.poll(() => document.querySelector('.tagwright-task')).not.toBeNull()
    const { violations } = await axe.run(document.querySelector('.tagwright-root') ?? document.body)
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })

  test('on a phone submit stays in sight and nothing is wider than the screen', async () => {
    await page.viewport(390, 700)
    show()
    await page.getByRole('radio', { name: 'Cat' }).click()
    const { bottom, height } = button(/Submit/)
      .element()
      .getBoundingClientRect()
    expect(bottom).toBeLessThanOrEqual(700)
    expect(height).toBeGreaterThanOrEqual(28)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await page.viewport(320, 700)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
