import { createTaskStore } from '@tagwright/core'
import { ShortcutTable, TaskProvider } from '@tagwright/react'
import type { Annotation, TranscriptionWidget } from '@tagwright/schema'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { speechDocument, speechTask, transcript } from '../fixtures/speech.js'
import '../styles/styles.css'
import type { Timeline } from './timeline.js'
import { TranscriptionTimeline } from './transcription-timeline.js'

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

interface Options {
  annotations?: Annotation[]
  widget?: Partial<TranscriptionWidget>
  profile?: string
  dir?: 'ltr' | 'rtl'
}

/** Real speech of 7.1 s: three phrases, ending at 2.71, 4.94 and 6.79 s. */
async function open({ annotations = [], widget = {}, profile, dir = 'ltr' }: Options = {}) {
  const store = createTaskStore({
    task: speechTask(widget),
    document: speechDocument(annotations),
    historyMergeMs: 60_000,
  })
  render(
    <TaskProvider
      store={store}
      theme="light"
      locale="en"
      dir={dir}
      {...(profile && { keyProfile: profile })}
    >
      <TranscriptionTimeline widget="w" />
      <details>
        <ShortcutTable />
      </details>
    </TaskProvider>,
  )
  const stage = await screen.findByRole('group', { name: 'Timeline' })
  const timeline = () => store.handleOf('w') as Timeline
  await waitFor(() => expect(timeline().limits.get().end).toBeCloseTo(7.1, 1))
  const made = () =>
    timeline().segments.index.size === 0
      ? []
      : [...timeline().segments.index].map(({ id, start, end }) => {
          const { text, speaker } = store.getState().document.annotations.get(id)!
          return { start, end, text, speaker }
        })
  return { store, stage, timeline, made }
}

const press = (...keys: string[]) =>
  commands.gesture(keys.map((key) => ({ do: 'key' as const, press: key })))
const write = (text: string) => commands.gesture([{ do: 'type', text }])
const inText = (place: number) =>
  waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: new RegExp(`^Segment ${place},`) }),
    ),
  )

const phrases = [
  { text: 'and mister john dashwood had then leisure', end: 2.71, speaker: 'reader' },
  { text: 'to consider how much there might be', end: 4.94, speaker: 'other' },
  { text: 'prudently in his power to do for them', end: 6.79, speaker: undefined },
]

test('a clip is transcribed by keyboard alone: segments, speakers, text', async () => {
  const { stage, timeline, made } = await open()
  /** What docs/actions.md counts: everything but the words, and Tab to listen. */
  const counted = { cut: 0, listen: 0, speaker: 0 }
  const act = (what: keyof typeof counted, key: string) => {
    counted[what]++
    return press(key)
  }
  for (let tabs = 0; document.activeElement !== stage && tabs < 40; tabs++) await press('Tab')
  expect(document.activeElement).toBe(stage)
  await act('cut', 'Enter')
  for (const [at, { text, end }] of phrases.entries()) {
    await inText(at + 1)
    await write(text)
    // Listens, and stops where the phrase ends; the test has no ears, so the clock is told.
    await act('listen', 'Tab')
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    await act('listen', 'Tab')
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    timeline().clock.seek(end)
    await act('cut', 'Control+]')
    for (let speaker = 0; speaker <= at; speaker++) await act('speaker', 'F8')
    if (at < 2) await act('cut', 'Enter')
  }
  expect(made()).toMatchObject(
    phrases.map(({ text, end, speaker }, at) => ({
      ...{ text, end, speaker, start: phrases[at - 1]?.end ?? 0 },
    })),
  )
  const n = phrases.length
  expect(counted).toEqual({ cut: 2 * n, listen: 2 * n, speaker: 1 + 2 + 3 })
  // Out of the text: once for the next control, twice for the timeline.
  await press('Escape', 'Escape')
  expect(document.activeElement).toBe(stage)
  await press('t')
  await inText(3)
  await press('Escape', 'Shift+Tab')
  expect(document.activeElement?.localName).toBe('button')
})

test('a clip is transcribed by touch alone on a phone of 390 px', async () => {
  await page.viewport(390, 844)
  const { timeline, made } = await open()
  const tap = async (element: Element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    await new Promise((done) => requestAnimationFrame(done))
    const box = element.getBoundingClientRect()
    const finger = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    const hit = document.elementFromPoint(finger.x, finger.y)
    expect(element.contains(hit), `${element.outerHTML.slice(0, 90)} lies free`).toBe(true)
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(391)
    await commands.touch([{ fingers: [finger] }, { fingers: [] }])
  }
  const button = (name: RegExp | string) => screen.findByRole('button', { name })
  for (const [at, { text, end, speaker }] of phrases.entries()) {
    timeline().clock.seek(phrases[at - 1]?.end ?? 0)
    await tap(await button(/^New segment/))
    await inText(at + 1)
    // The keys of the screen.
    await write(text)
    await tap(await button('Play'))
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    await tap(await button('Pause'))
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    timeline().clock.seek(end)
    await tap(await button(/^End where it plays/))
    if (!speaker) continue
    const choice = screen.getByRole('combobox', { name: 'Speaker' })
    const { width, height } = choice.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    // What a phone shows for a choice is the system's, not the page's.
    await userEvent.selectOptions(choice, speaker)
  }
  expect(made()).toMatchObject(
    phrases.map(({ text, end, speaker }, at) => ({
      ...{ text, end, speaker, start: phrases[at - 1]?.end ?? 0 },
    })),
  )
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})

test('a text in Arabic: from right to left, split, merged and kept as it was typed', async () => {
  const { store, stage, timeline, made } = await open({
    dir: 'rtl',
    widget: { language: 'ar', direction: 'rtl' },
  })
  stage.focus()
  await press('Enter')
  await inText(1)
  const area = document.activeElement as HTMLTextAreaElement
  expect(getComputedStyle(area).direction).toBe('rtl')
  expect(area.lang).toBe('ar')
  const typed = 'وكانَ السَّيِّدُ جون داشوود، في عام 1811'
  await write(typed)
  expect(made()[0]!.text).toBe(typed)
  await press('Home')
  area.setSelectionRange(typed.indexOf('جون'), typed.indexOf('جون'))
  await press('Control+Shift+s')
  await inText(2)
  expect(made().map(({ text }) => text)).toEqual(['وكانَ السَّيِّدُ', 'جون داشوود، في عام 1811'])
  await press('Control+Shift+m')
  await waitFor(() => expect(made()).toHaveLength(1))
  expect(made()[0]!.text).toBe(typed)
  const [only] = store.toDocument().annotations
  expect(only).toMatchObject({ language: 'ar', direction: 'rtl' })
  // Time goes from left to right all the same.
  expect(getComputedStyle(stage).direction).toBe('ltr')
  timeline().clock.seek(1)
  await inText(1)
  await press('F2')
  await waitFor(() => expect(timeline().clock.time).toBeCloseTo(2, 3))
  const row = document.activeElement!.closest('.tagwright-audio-row')!
  const time = within(row as HTMLElement).getByText('00:00.0')
  expect(time.getBoundingClientRect().left).toBeGreaterThan(
    document.activeElement!.getBoundingClientRect().left,
  )
})

describe('keys that people bring along', () => {
  const listed = (name: string) =>
    within(screen.getByText(name).closest('div')!)
      .getAllByText(/./)
      .slice(1)
      .map((one) => one.textContent)

  test('ELAN: Tab plays, Shift+Tab from the start, Enter goes on, Shift and arrows select', async () => {
    const { timeline } = await open({ annotations: transcript, profile: 'elan' })
    timeline().select('s2', { caret: 'end' })
    await inText(2)
    timeline().clock.seek(4)
    await press('Shift+Tab')
    await waitFor(() => expect(timeline().clock.getState().range?.start).toBe(2.71))
    await press('Tab')
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    await press('Shift+ArrowLeft')
    const area = document.activeElement as HTMLTextAreaElement
    expect(area.selectionEnd - area.selectionStart).toBe(1)
    await press('Enter')
    await inText(3)
    await press('Alt+ArrowLeft')
    await inText(2)
    expect(area.getAttribute('aria-description')).toMatch(/^Tab plays/)
  })

  test('Praat: Tab plays the interval, Enter puts a boundary; Escape and Tab still leave', async () => {
    const { timeline, made } = await open({ annotations: transcript, profile: 'praat' })
    timeline().select('s2', { caret: 'end' })
    await inText(2)
    const area = document.activeElement
    await press('Tab')
    await waitFor(() => expect(timeline().clock.getState().range).toMatchObject({ end: 4.94 }))
    expect(document.activeElement).toBe(area)
    timeline().clock.pause()
    timeline().clock.seek(4)
    await press('Enter')
    await waitFor(() => expect(made()).toHaveLength(4))
    expect(made()[1]).toMatchObject({ end: 4, start: 2.71 })
    expect(listed('Play the segment from its start, while writing')).toContain('Tab')
    await inText(3)
    const second = document.activeElement
    await press('Escape', 'Tab')
    expect(document.activeElement).not.toBe(second)
    // And no trap on the time axis.
    timeline().stageElement.get()!.focus()
    await press('Tab')
    expect(document.activeElement).not.toBe(timeline().stageElement.get())
  })

  test('oTranscribe: Escape plays and pauses, Tab is the browser’s', async () => {
    const { timeline } = await open({ annotations: transcript, profile: 'otranscribe' })
    timeline().select('s1', { caret: 'end' })
    await inText(1)
    await press('Escape')
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(true))
    await press('Escape')
    await waitFor(() => expect(timeline().clock.getState().playing).toBe(false))
    const area = document.activeElement
    await press('F1', 'Tab')
    expect(document.activeElement).not.toBe(area)
  })
})
