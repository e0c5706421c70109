import type { AnnotationDocument } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { type Hand, keyboardHand, touchHand } from '../testing/hands.js'
import { photoQueue } from '../testing/photo-queue.js'
import '../styles/styles.css'
import { browserStorage } from './browser-storage.js'
import { TaskQueue } from './task-queue.js'
import type { TaskQueueProps } from './task-queue-props.js'

const onSubmit = vi.fn<(document: AnnotationDocument) => unknown>()
const onWithdraw = vi.fn<(document: AnnotationDocument) => unknown>()
const key = 'tagwright-queue-test'

function show(props: Partial<TaskQueueProps> = {}) {
  return render(
    <StrictMode>
      <div style={{ blockSize: 700 }}>
        <TaskQueue tasks={photoQueue(4)} autoFocus {...{ onSubmit, onWithdraw }} {...props} />
      </div>
    </StrictMode>,
  )
}

const press = (...steps: string[]) =>
  commands.gesture(steps.map((step) => ({ do: 'key' as const, press: step })))
const title = (number: number) => page.getByRole('heading', { name: `Photo ${number}` })
const radio = (name: string) => page.getByRole('radio', { name }).query()
const sent = () =>
  onSubmit.mock.calls.map(([{ taskId, responses }]) => [taskId, responses.animal?.value])
const ready = async (number: number) => {
  await expect.element(title(number)).toBeVisible()
  const focused = () => document.activeElement?.getAttribute('type')
  await expect.poll(focused, { timeout: 8000 }).toBe('radio')
}

beforeEach(() => {
  onSubmit.mockReset()
  onWithdraw.mockReset()
  localStorage.clear()
})
afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

test('keys alone: choose, hand in, and the next photo has the keys at once', async () => {
  show()
  await ready(1)
  for (const [index, choice] of ['1', '2', '4'].entries()) {
    await press(choice, 'Control+Enter')
    await ready(index + 2)
  }
  await press('3', 'Control+Enter')
  await expect.element(page.getByText('All 4 tasks are done.')).toBeVisible()
  expect(sent()).toEqual([
    ['photo-1', 'cat'],
    ['photo-2', 'dog'],
    ['photo-3', 'none'],
    ['photo-4', 'other'],
  ])
})

test('one key a photo where the host wants it so', async () => {
  show({ submitOnAnswer: true })
  await ready(1)
  for (const [index, choice] of ['1', '2', '4'].entries()) {
    await press(choice)
    await ready(index + 2)
  }
  expect(sent().map(([, value]) => value)).toEqual(['cat', 'dog', 'none'])
})

test('what was fetched ahead is there at once when an answer is handed in', async () => {
  show({ tasks: photoQueue(8) })
  await ready(1)
  const times: number[] = []
  for (let number = 2; number <= 8; number++) {
    // Time to look at the photo, in which the next one is fetched.
    await new Promise((resolve) => setTimeout(resolve, 250))
    await press('1')
    const painted = new Promise<number>((resolve) => {
      let began = 0
      const look = () => {
        const photo = document.querySelector<HTMLImageElement>('.tagwright-task-picture')
        const there = photo?.alt === `Photo ${number}` && photo.complete && photo.naturalWidth > 0
        if (there) requestAnimationFrame(() => resolve(performance.now() - began))
        else requestAnimationFrame(look)
      }
      const start = () => {
        began = performance.now()
        look()
      }
      document.addEventListener('keydown', start, { once: true, capture: true })
    })
    await press('Control+Enter')
    times.push(await painted)
    await ready(number)
  }
  times.sort((a, b) => a - b)
  // The best of them: what else the machine does is not what is measured.
  // Of a development build, beside other tests; `npm run bench -- queue` measures the real one.
  expect(times[0]).toBeLessThan(250)
})

test('a closed tab loses nothing: what was on its way is sent again, what was begun goes on', async () => {
  const storage = browserStorage(key)
  onSubmit.mockReturnValue(new Promise(() => {}))
  const first = show({ storage })
  await ready(1)
  await press('2', 'Control+Enter')
  await ready(2)
  await press('4')
  await expect.element(page.getByRole('radio', { name: 'No animal' })).toBeChecked()
  // A tab that goes tells its page so and nothing more: no effect is cleaned up.
  window.dispatchEvent(new Event('pagehide'))
  expect(localStorage.length).toBe(2)
  first.unmount()

  onSubmit.mockReset()
  show({ storage: browserStorage(key) })
  await expect.poll(() => sent()).toEqual([['photo-1', 'dog']])
  await ready(2)
  await expect.element(page.getByRole('radio', { name: 'No animal' })).toBeChecked()
  await expect.poll(() => localStorage.getItem(key)).toBeNull()
  await press('Control+Enter')
  await expect.poll(() => sent().at(-1)).toEqual(['photo-2', 'none'])
  await expect.poll(() => localStorage.length).toBe(0)
})

test('a line that is down: it is said, kept, and sent when the line is back', async () => {
  onSubmit.mockRejectedValueOnce(new Error('down'))
  show()
  await ready(1)
  await press('1', 'Control+Enter')
  await ready(2)
  await expect.element(page.getByText('One answer is kept here and sent again')).toBeVisible()
  window.dispatchEvent(new Event('online'))
  await expect.poll(() => onSubmit.mock.calls.length).toBe(2)
  expect(onSubmit.mock.calls[0]?.[0].id).toBe(onSubmit.mock.calls[1]?.[0].id)
  await expect.poll(() => document.querySelector('.tagwright-queue-waiting')).toBeNull()
})

test('back takes the answer back in time, goes on with it, and then where it was', async () => {
  show()
  await ready(1)
  await press('1', 'Control+Enter')
  await ready(2)
  await press('Control+Shift+Backspace')
  await ready(1)
  await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeChecked()
  await expect.poll(() => onWithdraw.mock.calls.length).toBe(1)
  await press('2', 'Control+Enter')
  await ready(2)
  expect(sent()).toEqual([
    ['photo-1', 'cat'],
    ['photo-1', 'dog'],
  ])
  const [[before], [after]] = onSubmit.mock.calls as [[AnnotationDocument], [AnnotationDocument]]
  expect(after.id).toBe(before.id)
})

test('when its seconds are over an answer can be looked at, not changed', async () => {
  const tasks = photoQueue(3).map((task) => ({ ...task, settings: { withdrawSeconds: 0 } }))
  show({ tasks })
  await ready(1)
  await press('1', 'Control+Enter')
  await ready(2)
  await press('Control+Shift+Backspace')
  await expect.element(title(1)).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Cat' })).toBeDisabled()
  expect(onWithdraw).not.toHaveBeenCalled()
  await page.getByRole('button', { name: 'Go on' }).click()
  await ready(2)
})

test.each<Hand>([keyboardHand, touchHand])(
  'by $name alone: choose, hand in, take back, to the end',
  async (hand) => {
    if (hand.name === 'touch') await page.viewport(390, 844)
    const settings = { withdrawSeconds: 60 }
    show({ tasks: photoQueue(2).map((task) => ({ ...task, settings })) })
    await expect.element(title(1)).toBeVisible()
    await hand.press(() => radio('Dog'))
    await hand.submit()
    await expect.element(title(2)).toBeVisible()
    await hand.press(() =>
      [...document.querySelectorAll('button')].find((one) =>
        /Take back/.test(one.textContent ?? ''),
      ),
    )
    await expect.element(title(1)).toBeVisible()
    await hand.press(() => radio('Cat'))
    await hand.submit()
    await expect.element(title(2)).toBeVisible()
    await hand.press(() => radio('No animal'))
    await hand.submit()
    await expect.element(page.getByText('All 2 tasks are done.')).toBeVisible()
    expect(sent().slice(-2)).toEqual([
      ['photo-1', 'cat'],
      ['photo-2', 'none'],
    ])
  },
  60_000,
)

test('the host hears in time that more is wanted, and more can be added', async () => {
  const onRunningLow = vi.fn()
  const view = show({ tasks: photoQueue(4), onRunningLow })
  await ready(1)
  expect(onRunningLow).not.toHaveBeenCalled()
  await press('1', 'Control+Enter')
  await ready(2)
  await press('1', 'Control+Enter')
  await ready(3)
  await expect.poll(() => onRunningLow.mock.calls.length).toBeGreaterThan(0)
  view.rerender(
    <StrictMode>
      <div style={{ blockSize: 700 }}>
        <TaskQueue tasks={photoQueue(6)} {...{ onSubmit, onWithdraw, onRunningLow }} />
      </div>
    </StrictMode>,
  )
  await expect.element(page.getByText('3 of 6')).toBeVisible()
})

test('axe finds nothing, at both widths', async () => {
  const { container } = show()
  await ready(1)
  await userEvent.keyboard('1')
  for (const width of [1280, 390]) {
    await page.viewport(width, 800)
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})
