import type { BrowserCommand, BrowserCommandContext } from 'vitest/node'
import { mediaServer } from './media-server.js'
import { tileServer } from './tile-server.js'

/** A point in CSS pixels of the test page's viewport. */
export interface PagePoint {
  x: number
  y: number
}

/** One step of a real gesture; keys are Playwright's names, such as `Control+z`. */
export type GestureStep =
  | { do: 'move'; to: PagePoint; steps?: number }
  | { do: 'down' | 'up'; button?: 'left' | 'middle' | 'right' }
  | { do: 'wheel'; deltaX?: number; deltaY?: number }
  | { do: 'key'; press: string }
  | { do: 'keyDown' | 'keyUp'; key: string }
  | { do: 'type'; text: string }
  | { do: 'wait'; ms: number }

/** One step of a touch gesture: the fingers that are down after it, none to lift all. */
export interface TouchStep {
  fingers: PagePoint[]
  /** Milliseconds that they rest there, so that lifting them afterwards is no fling. */
  rest?: number
}

/** Tests run in a frame of the page, perhaps scaled; the input devices want points of the page. */
async function pageMapping(
  context: BrowserCommandContext,
): Promise<(point: PagePoint) => PagePoint> {
  const frame = await context.frame()
  const box = await (await frame.frameElement()).boundingBox()
  const width = await frame.evaluate(() => window.innerWidth)
  const scale = box ? box.width / width : 1
  return ({ x, y }) => ({ x: (box?.x ?? 0) + x * scale, y: (box?.y ?? 0) + y * scale })
}

/** Plays mouse, wheel and keyboard steps with the browser's real input devices. */
export const gesture: BrowserCommand<[steps: GestureStep[]]> = async (context, steps) => {
  const { mouse, keyboard } = context.page
  const toPage = await pageMapping(context)
  for (const step of steps) {
    switch (step.do) {
      case 'move': {
        const { x, y } = toPage(step.to)
        await mouse.move(x, y, { steps: step.steps ?? 1 })
        break
      }
      case 'down':
        await mouse.down({ button: step.button ?? 'left' })
        break
      case 'up':
        await mouse.up({ button: step.button ?? 'left' })
        break
      case 'wheel':
        await mouse.wheel(step.deltaX ?? 0, step.deltaY ?? 0)
        break
      case 'key':
        await keyboard.press(step.press)
        break
      case 'keyDown':
        await keyboard.down(step.key)
        break
      case 'keyUp':
        await keyboard.up(step.key)
        break
      case 'type':
        await keyboard.type(step.text)
        break
      case 'wait':
        await context.page.waitForTimeout(step.ms)
    }
  }
}

/** Plays touch steps (pan, pinch, long-press) with the browser's touch emulation. */
export const touch: BrowserCommand<[steps: TouchStep[]]> = async (context, steps) => {
  const session = await context.page.context().newCDPSession(context.page)
  const toPage = await pageMapping(context)
  let before = 0
  try {
    for (const { fingers, rest } of steps) {
      const type =
        fingers.length === 0 ? 'touchEnd' : fingers.length > before ? 'touchStart' : 'touchMove'
      before = fingers.length
      await session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((point, id) => ({ ...toPage(point), id })),
      })
      if (rest) await context.page.waitForTimeout(rest)
    }
  } finally {
    await session.detach()
  }
}

/** Refuses requests whose address contains a word, as on a line that is down, or lets them pass again. */
export const refuse: BrowserCommand<[word: string, on: boolean]> = async ({ page }, word, on) => {
  const address = `**/*${word}*`
  if (on) await page.route(address, (route) => route.abort())
  else await page.unroute(address)
}

/** Pretends wishes of the device: its own colours, still pictures. */
export const pretend: BrowserCommand<
  [wishes: { forcedColors?: 'active' | 'none'; reducedMotion?: 'reduce' | 'no-preference' }]
> = async ({ page }, wishes) => page.emulateMedia(wishes)

/** The commands that browser tests and stories call through `commands` of `vitest/browser`. */
export const browserCommands = { gesture, touch, refuse, pretend, mediaServer, tileServer }
