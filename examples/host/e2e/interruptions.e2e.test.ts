import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annotatorClient, linkOf } from '../src/server/testing/annotator-client.js'
import { sampleDocument } from '../src/server/testing/sample.js'
import { launchChromium, openPage } from './support/chromium.js'
import { dragMouse } from './support/gestures.js'
import { type HostForPages, hostForPages } from './support/host-for-pages.js'
import { taskPage } from './support/task-page.js'

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

async function begin(page: Page, annotator: string) {
  const task = taskPage(page)
  await page.goto(await linkOf(host.url, annotator))
  await task.picture.waitFor()
  await task.hideInstructions.click()
  return task
}

async function drawBox(page: Page, at = 0.35) {
  const task = taskPage(page)
  const before = await task.annotations.count()
  await task.label('Animal').click()
  await dragMouse(page, task.picture, [at, 0.3], [at + 0.1, 0.5])
  await task.annotations.nth(before).waitFor()
}

describe('Interruptions', () => {
  it('a reload in the middle of a task, even at once, restores what was done', async () => {
    const { page, faults, close } = await openPage(browser)
    const task = await begin(page, 'reload')
    await drawBox(page)
    await task.saved.waitFor()
    await task.tag('Animal').check()
    await page.reload()
    await task.annotations.first().waitFor()
    expect(await task.annotations.count()).toBe(1)
    expect(await task.tag('Animal').isChecked()).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  it('a server that is killed is told of, costs nothing, and gets everything when it is back', async () => {
    const { page, faults, close } = await openPage(browser)
    const task = await begin(page, 'killed')
    await drawBox(page)
    await task.saved.waitFor()
    await host.kill('SIGKILL')
    await drawBox(page, 0.55)
    await page.getByText(/The server cannot be reached. Go on working/).waitFor()
    await task.tag('Plants').check()
    await host.start()
    await task.saved.waitFor({ timeout: 40_000 })
    await expect.poll(() => task.notices.textContent()).toBe('')
    await page.reload()
    await task.annotations.nth(1).waitFor()
    expect(await task.tag('Plants').isChecked()).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  it('a page that is left while the server is away finds its work again on the device', async () => {
    const { page, faults, close } = await openPage(browser)
    const task = await begin(page, 'device')
    await drawBox(page)
    await task.saved.waitFor()
    await page.route('**/api/**/draft?**', (route) => route.abort('connectionrefused'))
    await drawBox(page, 0.55)
    await page.getByText(/The server cannot be reached/).waitFor()
    await page.reload()
    await page.unroute('**/api/**/draft?**')
    await task.annotations.nth(1).waitFor()
    await task.saved.waitFor({ timeout: 40_000 })
    expect(faults).toEqual([])
    await close()
  })

  it('an answer that is sent while the server is away arrives once, when it is back', async () => {
    const { page, faults, close } = await openPage(browser)
    const task = await begin(page, 'answer')
    await task.saved.waitFor()
    await host.kill('SIGKILL')
    await page.getByRole('button', { name: /^Skip/ }).click()
    await page
      .getByRole('radio')
      .or(page.getByRole('button', { name: 'Not for me' }))
      .first()
      .click()
    const send = page.getByRole('dialog').getByRole('button', { name: /^Skip/ })
    if (await send.isVisible()) await send.click()
    await page.getByText(/Your answer is kept on this device/).waitFor()
    await host.start()
    await page.getByText('2 of 13').waitFor({ timeout: 40_000 })
    expect(faults).toEqual([])
    await close()
    const rows = await host.readDatabase((database) =>
      database.query("select status from submissions where annotator = 'answer'"),
    )
    expect(rows).toEqual([{ status: 'skipped' }])
    await host.start()
  })

  it('the same task in two tabs is told, and goes on in the one that is asked', async () => {
    const { page, faults, close } = await openPage(browser)
    const first = await begin(page, 'tabs')
    await drawBox(page)
    const other = await page.context().newPage()
    const second = taskPage(other)
    await other.goto(page.url())
    await other.getByText('This task is open in another tab or window.').waitFor()
    await drawBox(page, 0.55)
    await other.getByRole('button', { name: 'Go on here' }).click()
    await second.annotations.nth(1).waitFor()
    await page.getByText('This task is open in another tab or window.').waitFor()
    expect(await first.annotations.count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('the same task on two devices is told when both save, and the annotator chooses', async () => {
    const one = await openPage(browser)
    const two = await openPage(browser)
    const task = await begin(one.page, 'devices')
    await begin(two.page, 'devices')
    await drawBox(two.page)
    await taskPage(two.page).saved.waitFor()
    await drawBox(one.page)
    await drawBox(one.page, 0.55)
    await one.page.getByText(/on another device/).waitFor()
    await one.page.getByRole('button', { name: 'Keep this version' }).click()
    await task.saved.waitFor()
    await drawBox(two.page, 0.6)
    await drawBox(two.page, 0.75)
    await two.page.getByRole('button', { name: 'Load the other version' }).click()
    await expect.poll(() => taskPage(two.page).annotations.count()).toBe(2)
    expect([...one.faults, ...two.faults]).toEqual([])
    await one.close()
    await two.close()
  })

  it('a task that was submitted on another device is told, and the next one is a click away', async () => {
    const { page, faults, close } = await openPage(browser)
    await begin(page, 'finished')
    const phone = annotatorClient('finished')
    const { assignment } = (await phone.next(host.url))!
    const skip = sampleDocument(assignment.taskId, {
      status: 'skipped',
      annotations: [],
      responses: {},
    })
    const answer = await phone.submit(host.url, assignment.id, 'from-the-phone', skip)
    expect(answer.status).toBe(200)
    await drawBox(page)
    await page.getByText(/submitted from another window or device/).waitFor()
    await page.getByRole('button', { name: 'Next task' }).click()
    await page.getByText('2 of 13').waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('an answer can be withdrawn, and is open again as it was', async () => {
    const { page, faults, close } = await openPage(browser)
    const task = await begin(page, 'withdraw')
    await drawBox(page)
    await page.getByRole('button', { name: 'Flag', exact: true }).click()
    await page
      .getByRole('radio')
      .or(page.getByRole('button', { name: /unclear/ }))
      .first()
      .click()
    const send = page.getByRole('dialog').getByRole('button', { name: /^Flag/ })
    if (await send.isVisible()) await send.click()
    await page.getByText('2 of 13').waitFor()
    await task.withdraw.click()
    await page.getByText('1 of 13').waitFor()
    await task.annotations.first().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('a lease that ends is told, and what is done afterwards is kept', async () => {
    await host.kill('SIGTERM')
    await host.start({ LEASE_SECONDS: '4' })
    const { page, faults, close } = await openPage(browser)
    const task = await begin(page, 'lease')
    await page.getByText(/The time for this task is over, but your work is kept/).waitFor()
    await drawBox(page)
    await task.saved.waitFor()
    await expect.poll(() => task.notices.getByText(/time for this task/).count()).toBe(0)
    expect(faults).toEqual([])
    await close()
    await host.kill('SIGTERM')
    await host.start()
  })
})

describe('Links', () => {
  it.each([
    ['none', ''],
    ['a bad one', '#nonsense'],
    ['an expired one', 'expired'],
  ])('with %s nothing is shown but that', async (_name, hash) => {
    const { page, faults, close } = await openPage(browser)
    const link = hash === 'expired' ? await linkOf(host.url, 'ana', -1) : `${host.url}/work${hash}`
    await page.goto(link)
    await page.getByText('This link is not valid, or it has expired.').waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(/photo|voice/i)
    expect(faults).toEqual([])
    await close()
  })

  it('the page speaks French to those who do', async () => {
    const { page, faults, close } = await openPage(browser, { locale: 'fr-FR' })
    await page.goto(await linkOf(host.url, 'fr'))
    await page.getByRole('heading', { name: 'Une photo et une voix' }).waitFor()
    await page.getByText('1 sur 13').waitFor()
    expect(faults).toEqual([])
    await close()
  })
})
