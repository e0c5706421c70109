import type { Browser } from 'playwright-core'
import { type BenchPage, type Busy, withPage } from './bench-page.js'
import { drag, dragVertex, press } from './gestures.js'

/** A scene of few but large things, and what is done to it; each is to stay within a frame. */
export interface HeavyScene {
  name: string
  query: string
  /** The same with little in it: opening the panel is compared with it. */
  few?: string
  play(bench: BenchPage): Promise<Record<string, Busy>>
}

const at = (bench: BenchPage, x = 940, y = 530) => bench.onScreen(x, y)

/** Selects what lies at a point and moves it. */
async function move(bench: BenchPage, x: number, y: number): Promise<Busy> {
  await bench.call('setTool', 'select')
  const point = await at(bench, x, y)
  await bench.page.mouse.click(...point)
  await bench.rest()
  const before = (await bench.call('targetNow')).y
  const busy = await drag(bench, point)
  if (Math.abs((await bench.call('targetNow')).y - before) < 5)
    throw new Error('The drag did nothing.')
  return busy
}

async function hover(bench: BenchPage): Promise<Busy> {
  const [x, y] = await at(bench, 600, 300)
  return bench.sampled(30, (step) => bench.page.mouse.move(x + step * 9, y + step * 5))
}

/** What is compared with few labels rather than with a frame. */
export const openPanel = 'open and close the panel'

/** Types into the search of labels, then takes the first that is found. */
async function search(bench: BenchPage): Promise<Record<string, Busy>> {
  const { page } = bench
  const collapse = page.locator('.tagwright-image-collapse')
  await page.locator('.tagwright-label-search input').waitFor()
  await collapse.focus()
  const open = await bench.sampled(6, () => press(bench, 'Enter'))
  await page.locator('.tagwright-label-search input').click()
  await bench.rest()
  const word = 'label 19'
  const type = await bench.sampled(word.length, (step) => press(bench, word[step]!))
  const erase = await bench.sampled(word.length, () => press(bench, 'Backspace'))
  const pick = await bench.sampled(8, (step) =>
    page.keyboard.press(step % 2 ? 'Enter' : 'ArrowDown'),
  )
  // Resizing the canvases is most of it, and has nothing to do with labels.
  return { [openPanel]: open, 'type a letter': type, 'take one back': erase, pick }
}

/** The heavy scenes of the image annotator. */
export const heavyScenes: readonly HeavyScene[] = [
  {
    name: '2,000 polygons of 200 vertices',
    query: 'scene=polygons&n=2000',
    play: async (bench) => ({
      hover: await hover(bench),
      move: await move(bench, 940, 530),
      'vertex drag': await dragVertex(bench),
    }),
  },
  {
    name: '20 masks of 2 megapixels',
    query: 'scene=masks&n=20',
    async play(bench) {
      const moved = await move(bench, 940, 530)
      await bench.call('setTool', 'brush')
      return { move: moved, 'brush stroke': await drag(bench, await at(bench)) }
    },
  },
  {
    name: 'A polygon of 6,000 vertices',
    query: 'scene=dense&n=1',
    play: async (bench) => ({
      move: await move(bench, 940, 530),
      'vertex drag': await dragVertex(bench),
    }),
  },
  {
    name: '20,000 labels',
    query: 'n=100&labels=20000',
    few: 'n=100&labels=20',
    play: search,
  },
]

/** Opens a heavy scene and plays it. */
export function measureHeavy(
  browser: Browser,
  url: string,
  { query, play }: HeavyScene,
): Promise<Record<string, Busy>> {
  return withPage(browser, `${url}/tagwright.html?${query}`, async (bench) => {
    await bench.call('mount')
    await bench.rest(1200)
    return play(bench)
  })
}
