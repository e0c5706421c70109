import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkOf } from '../src/server/testing/annotator-client.js'
import { desktop, launchChromium, openPage, phone } from './support/chromium.js'
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

/** What can be pressed, is shown, and is smaller than a finger wants; a box in a label is pressed by its label. */
const tooSmall = (page: Page, least: number) =>
  page.locator('.tagwright-root').evaluate((root, least) => {
    const wanted = 'button, input, select, textarea, [role=option], [role=slider], summary, a[href]'
    return [...root.querySelectorAll<HTMLElement>(wanted)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((one) => !one.closest('.tagwright-visually-hidden, [inert]'))
      .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ one, box }) => {
        const name = one.getAttribute('aria-label') ?? one.textContent ?? ''
        return `${one.tagName} ${one.className} "${name}" ${box.width}x${box.height}`
      })
  }, least)

const eachStep = async (page: Page, look: () => Promise<void>) => {
  const task = taskPage(page)
  await task.picture.waitFor()
  await look()
  // On a phone they lie over the page.
  await task.hideInstructions.click()
  await look()
  await task.next.click()
  await task.newSegment.waitFor()
  await task.newSegment.click()
  await task.text.waitFor()
  await look()
}

describe('The task page', () => {
  it('has targets of 44 px on a phone', async () => {
    const { page, close } = await openPage(browser, phone)
    await page.goto(await linkOf(host.url, 'targets-phone'))
    await eachStep(page, async () => expect(await tooSmall(page, 44)).toEqual([]))
    await close()
  })

  it('has targets of 24 px with a mouse', async () => {
    const { page, close } = await openPage(browser, desktop)
    await page.goto(await linkOf(host.url, 'targets-mouse'))
    await eachStep(page, async () => expect(await tooSmall(page, 24)).toEqual([]))
    await close()
  })

  it('runs no animation where less motion is wanted', async () => {
    const { page, close } = await openPage(browser, { ...desktop, reducedMotion: 'reduce' })
    await page.goto(await linkOf(host.url, 'motion'))
    const moving = () =>
      page.evaluate(() =>
        document.getAnimations().map((one) => String(one.id || one.constructor.name)),
      )
    await eachStep(page, async () => expect(await moving()).toEqual([]))
    await close()
  })

  it('keeps its edges and focus where colours are forced', async () => {
    const { page, faults, close } = await openPage(browser, { ...desktop, forcedColors: 'active' })
    await page.goto(await linkOf(host.url, 'forced'))
    await eachStep(page, async () => {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      )
      expect(outline).not.toBe('none')
    })
    expect(faults).toEqual([])
    await close()
  })
})
