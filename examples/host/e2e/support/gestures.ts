import type { Locator, Page } from 'playwright-core'

/** A place in an element, as parts of its width and height. */
export type Place = [x: number, y: number]

async function pointIn(locator: Locator, [x, y]: Place): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not shown.')
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

/** Drags with the mouse from one place of an element to another; answers the way in pixels. */
export async function dragMouse(page: Page, locator: Locator, from: Place, to: Place) {
  const start = await pointIn(locator, from)
  const end = await pointIn(locator, to)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 })
  await page.mouse.move(end.x, end.y, { steps: 5 })
  await page.mouse.up()
  return { width: end.x - start.x, height: end.y - start.y }
}

/** Drags with one finger. */
export async function dragFinger(page: Page, locator: Locator, from: Place, to: Place) {
  const start = await pointIn(locator, from)
  const end = await pointIn(locator, to)
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y, id: 1 }],
    })
  await touch('touchStart', start.x, start.y)
  for (let step = 1; step <= 8; step += 1) {
    const part = step / 8
    await touch('touchMove', start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
    await page.waitForTimeout(20)
  }
  await touch('touchEnd')
  await session.detach()
  return { width: end.x - start.x, height: end.y - start.y }
}

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, locator: Locator, most = 60): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${locator}.`)
}
