import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands, userEvent } from 'vitest/browser'
import { speechDocument, speechTask, transcript } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from '../timeline/timeline.js'
import {
  TranscriptionTimeline,
  type TranscriptionTimelineProps,
} from '../timeline/transcription-timeline.js'

afterEach(cleanup)

const newStore = () => createTaskStore({ task: speechTask(), document: speechDocument(transcript) })

async function open(
  store = newStore(),
  props: Partial<TranscriptionTimelineProps> = {},
  locale = 'en',
) {
  render(
    <TaskProvider store={store} theme="light" locale={locale}>
      <TranscriptionTimeline widget="w" {...props} />
    </TaskProvider>,
  )
  const timeline = () => store.handleOf('w') as Timeline
  await waitFor(() => expect(timeline()?.limits.get().end).toBeCloseTo(7.1, 1))
  return { store, timeline }
}

async function openSettings(name = 'Settings of the timeline') {
  await userEvent.click(await screen.findByRole('button', { name }))
  const dialog = within(await screen.findByRole('dialog', { name }))
  // The form is loaded when it is first opened.
  await dialog.findAllByRole('checkbox')
  return dialog
}

test('what is chosen acts at once, is told, and outlasts the widget', async () => {
  const onChoice = vi.fn()
  const { store, timeline } = await open(newStore(), { onChoice })
  const dialog = await openSettings()
  await userEvent.click(dialog.getByRole('checkbox', { name: /Play a segment/ }))
  await userEvent.fill(dialog.getByRole('spinbutton', { name: /Go back/ }), '1.5')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'View follows' }), 'off')
  const told = { playOnSelect: true, rewindOnResume: 1.5, follow: 'off' }
  expect(onChoice).toHaveBeenLastCalledWith(told)
  expect(timeline().policy.get()).toMatchObject({ playOnSelect: true, rewindOnResume: 1.5 })
  // Nonsense is not taken.
  await userEvent.fill(dialog.getByRole('spinbutton', { name: /Go back/ }), '-4')
  expect(timeline().policy.get().rewindOnResume).toBe(1.5)
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  timeline().select('s2')
  await waitFor(() => expect(timeline().clock.getState().range?.start).toBe(2.71))
  cleanup()
  const again = await open(store, { policy: { playOnSelect: false, loopGap: 2 } })
  expect(again.timeline().policy.get()).toMatchObject({ ...{ playOnSelect: true, loopGap: 2 } })
  expect(again.timeline().followMode.get()).toBe('off')
})

test('a kept choice is where the next task begins; what cannot be used is left out', async () => {
  const choice = {
    follow: 'centre',
    wheel: 'sideways',
    loopGap: Number.NaN,
    pauseWhileTyping: true,
  }
  const { timeline } = await open(newStore(), { choice: choice as never })
  await waitFor(() => expect(timeline().followMode.get()).toBe('centre'))
  expect(timeline().wheelMode.get()).toBe('auto')
  expect(timeline().policy.get()).toMatchObject({ pauseWhileTyping: true, loopGap: 0 })
})

test('the wheel zooms or pans as chosen, and only while the timeline has the focus', async () => {
  const { timeline } = await open()
  const stage = await screen.findByRole('group', { name: 'Timeline' })
  const box = stage.getBoundingClientRect()
  const turn = async () => {
    const before = timeline().view.get()
    await commands.gesture([
      { do: 'move', to: { x: box.left + 300, y: box.top + 100 } },
      { do: 'wheel', deltaY: -120 },
      { do: 'wait', ms: 100 },
    ])
    const after = timeline().view.get()
    timeline().setView(() => before)
    const zoomed = after.pixelsPerSecond !== before.pixelsPerSecond
    return zoomed ? 'zooms' : after.start !== before.start ? 'pans' : 'rests'
  }
  timeline().setView((view) => ({ ...view, pixelsPerSecond: 800, start: 2 }))
  expect(await turn()).toBe('rests')
  stage.focus()
  expect(await turn()).toBe('zooms')
  const dialog = await openSettings()
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Wheel' }), 'pan')
  expect(timeline().wheelMode.get()).toBe('pan')
  await userEvent.keyboard('{Escape}')
  stage.focus()
  expect(await turn()).toBe('pans')
})

test('all of it in French', async () => {
  await open(newStore(), {}, 'fr')
  const dialog = await openSettings('Réglages de la ligne de temps')
  expect(dialog.getByRole('checkbox', { name: 'Pause pendant la saisie' })).toBeTruthy()
  expect(dialog.getByRole('combobox', { name: 'Molette' })).toBeTruthy()
})
