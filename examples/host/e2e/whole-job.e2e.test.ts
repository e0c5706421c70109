import { type AnnotationDocument, parseDatasetHeader, parseDocument } from '@tagwright/schema'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkOf } from '../src/server/testing/annotator-client.js'
import { adminKey } from '../src/server/testing/host-process.js'
import { desktop, launchChromium, openPage, phone } from './support/chromium.js'
import { dragFinger, dragMouse, tabTo } from './support/gestures.js'
import { type HostForPages, hostForPages } from './support/host-for-pages.js'
import { taskPage } from './support/task-page.js'

const said = 'he was not an ill disposed young man'

let host: HostForPages
let browser: Browser
beforeAll(async () => {
  host = await hostForPages()
  await host.start()
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await host?.remove()
})

/** Does the first task, a photo and a voice, and hands back the pixels that were dragged. */
type Hand = (page: Page) => Promise<{ width: number; height: number; percent: number } | undefined>

const percentOf = async (page: Page) =>
  Number(/\d+/.exec((await page.getByRole('button', { name: /Actual size/ }).textContent()) ?? ''))

const withMouse: Hand = async (page) => {
  const task = taskPage(page)
  await task.hideInstructions.click()
  await task.label('Animal').click()
  const way = await dragMouse(page, task.picture, [0.35, 0.3], [0.6, 0.7])
  const percent = await percentOf(page)
  await task.tag('Animal').check()
  await task.tag('Plants').check()
  await task.next.click()
  await task.play.click()
  await page.getByText(/00:0[1-3]\.\d \//).waitFor()
  await dragMouse(page, task.timeline, [0.08, 0.4], [0.94, 0.4])
  await task.text.click()
  await page.keyboard.type(said)
  await task.submit.click()
  return { ...way, percent }
}

const withFinger: Hand = async (page) => {
  const task = taskPage(page)
  await task.hideInstructions.tap()
  await task.label('Animal').tap()
  const way = await dragFinger(page, task.picture, [0.3, 0.35], [0.7, 0.6])
  await page.getByRole('button', { name: 'Annotations (1)' }).waitFor()
  const percent = await percentOf(page)
  await task.tag('Animal').tap()
  await expect.poll(() => task.tag('Animal').isChecked()).toBe(true)
  await task.next.tap()
  await page.getByRole('heading', { name: /^Step 2 of 2/ }).waitFor()
  await task.newSegment.tap()
  await task.text.tap()
  await page.keyboard.type(said)
  await task.submit.tap()
  return { ...way, percent }
}

const withKeys: Hand = async (page) => {
  const task = taskPage(page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await tabTo(page, task.hideInstructions)
  await press('Enter')
  await tabTo(page, task.picture)
  await press('1', 'PageUp', 'Enter')
  await press(...Array(6).fill('ArrowRight'), ...Array(5).fill('ArrowDown'), 'Enter')
  await task.annotations.first().waitFor()
  // Out of the cursor, the selection and the canvas.
  await press('Escape', 'Escape', 'Escape')
  await tabTo(page, task.tag('Animal'))
  await press('Space')
  await tabTo(page, task.next)
  await press('Enter')
  await tabTo(page, task.timeline)
  await press('Enter')
  await tabTo(page, task.text)
  await page.keyboard.type(said)
  await press('Control+Enter')
  return undefined
}

const hands: [name: string, annotator: string, hand: Hand, options: BrowserContextOptions][] = [
  ['a mouse', 'mouse', withMouse, desktop],
  ['a finger on a phone', 'finger', withFinger, phone],
  ['keys alone', 'keys', withKeys, desktop],
]

describe('The whole job', () => {
  it.each(hands)('is done with %s', async (_name, annotator, hand, options) => {
    const { page, faults, close } = await openPage(browser, options)
    await page.goto(await linkOf(host.url, annotator))
    const task = taskPage(page)
    await task.picture.waitFor()
    const way = await hand(page)
    await task.withdraw.waitFor()
    await page.getByText('2 of 13').waitFor()
    expect(faults).toEqual([])
    await close()

    const { document, withTask } = await answerOf(annotator)
    expect(withTask.issues).toEqual([])
    const [box] = document.annotations.filter((one) => one.widget === 'boxes')
    const [segment] = document.annotations.filter((one) => one.widget === 'transcript')
    expect(box).toMatchObject({ media: 'photo', labels: ['animal'], origin: { kind: 'human' } })
    expect(segment).toMatchObject({ media: 'speech', text: said })
    expect(document.responses.tags).toMatchObject({ state: 'answered' })
    expect(document.responses.tags?.value).toContain('animal')
    expect(document.provenance).toMatchObject({ annotator, assignment: expect.any(String) })
    expect(document.provenance.effort?.activeMs).toBeGreaterThan(0)
    const geometry = box!.geometry as { x: number; y: number; width: number; height: number }
    expect(geometry.x).toBeGreaterThanOrEqual(0)
    expect(geometry.x + geometry.width).toBeLessThanOrEqual(1024)
    if (way) {
      // On screen and in the picture, the box has one size: pixels by the zoom that is shown.
      const scale = way.percent / 100
      expect(geometry.width / (way.width / scale)).toBeCloseTo(1, 1)
      expect(geometry.height / (way.height / scale)).toBeCloseTo(1, 1)
    }
    const span = segment!.geometry as { start: number; end: number }
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(2.99)
    expect(span.end - span.start).toBeGreaterThan(0.3)
  })

  it('leaves its answers in the database and in the export', async () => {
    const lines = (await exported()).map((line) => JSON.parse(line))
    expect(parseDatasetHeader(lines[0]).issues).toEqual([])
    expect(Object.keys(lines[0].tasks)).toHaveLength(13)
    const rows = await host.readDatabase((database) =>
      database.query<{ annotator: string; status: string; document: AnnotationDocument }>(
        'select annotator, status, document from submissions order by seq',
      ),
    )
    expect(rows.map((row) => row.annotator)).toEqual(hands.map(([, annotator]) => annotator))
    expect(rows.map((row) => row.document)).toEqual(lines.slice(1))
    await host.start()
  })

  it('shows its progress on the overview, which has no fault either', async () => {
    const { page, faults, close } = await openPage(browser)
    await page.goto(`${host.url}/overview?key=${adminKey}`)
    expect(page.url()).toBe(`${host.url}/overview`)
    const row = page.getByRole('row', { name: /image \+ tags \+ transcription/ })
    expect(await row.getByText('3 / 100').isVisible()).toBe(true)
    expect(faults).toEqual([])
    await close()
  })
})

async function exported(): Promise<string[]> {
  const headers = { authorization: `Bearer ${adminKey}` }
  const response = await fetch(`${host.url}/export.ndjson`, { headers })
  return (await response.text()).trim().split('\n')
}

async function answerOf(annotator: string) {
  const [header, ...lines] = (await exported()).map((line) => JSON.parse(line))
  const document: AnnotationDocument = lines.find((line) => line.provenance.annotator === annotator)
  const withTask = parseDocument(document, { task: header.tasks[document.taskId] })
  return { document, withTask }
}
