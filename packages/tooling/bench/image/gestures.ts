import type { BenchPage, Busy } from './bench-page.js'

const steps = 30

/** Where a drag leads: to and fro sideways, and down. */
const way = (at: number): [number, number] => [4 * Math.min(at, steps - at), at]

const inTarget = async (bench: BenchPage, ax: number, ay: number) => {
  const { x, y, width, height } = await bench.call('targetNow')
  return bench.onScreen(x + width * ax, y + height * ay)
}

/** Presses at a point, goes a way and lets go; all of it is counted. */
export async function drag(
  bench: BenchPage,
  [x, y]: [number, number],
  button: 'left' | 'middle' = 'left',
): Promise<Busy> {
  const { mouse } = bench.page
  await mouse.move(x, y)
  await bench.rest()
  return bench.sampled(steps + 2, async (at) => {
    if (at === 0) return mouse.down({ button })
    if (at > steps) return mouse.up({ button })
    const [dx, dy] = way(at)
    return mouse.move(x + dx, y + dy)
  })
}

const expectChange = (what: string, before: number, after: number) => {
  if (Math.abs(after - before) < 5) throw new Error(`The ${what} did nothing.`)
}

/** Clicks two boxes by turns: each selects one and lets the other go. */
export async function select(bench: BenchPage): Promise<number> {
  const { mouse } = bench.page
  const target = await inTarget(bench, 0.5, 0.5)
  const other = await bench.onScreen(1240, 530)
  const stretches = await bench.stretches(async (mark) => {
    for (let at = 0; at < 6; at++) {
      const [x, y] = at % 2 ? target : other
      await mouse.move(x, y)
      await bench.rest(150)
      await mark()
      await mouse.down()
      await mouse.up()
      await bench.rest()
      await mark()
    }
  })
  const times = stretches.filter((_, at) => at % 2)
  // The first click also mounts what shows the selection; the middle is what each further one costs.
  return times.sort((a, b) => a - b)[3]!
}

/** Moves the target, which is selected. */
export async function move(bench: BenchPage): Promise<Busy> {
  const before = (await bench.call('targetNow')).y
  const busy = await drag(bench, await inTarget(bench, 0.5, 0.5))
  expectChange('drag', before, (await bench.call('targetNow')).y)
  return busy
}

/** Drags the lower right corner of the target. */
export async function resize(bench: BenchPage): Promise<Busy> {
  const before = (await bench.call('targetNow')).height
  const busy = await drag(bench, await inTarget(bench, 1, 1))
  expectChange('resize', before, (await bench.call('targetNow')).height)
  return busy
}

/** Drags the first vertex of the polygon, selecting it first. */
export async function vertex(bench: BenchPage): Promise<Busy> {
  const [x, y] = await bench.onScreen(440, 330)
  await bench.page.mouse.click(x, y)
  return dragVertex(bench)
}

/** Drags the first vertex of what is selected. */
export async function dragVertex(bench: BenchPage): Promise<Busy> {
  const before = await bench.call('vertexNow')
  const busy = await drag(bench, await bench.onScreen(...before))
  expectChange('vertex drag', before[1], (await bench.call('vertexNow'))[1])
  return busy
}

/** Goes over the picture without a button pressed, nothing but what is hovered changing. */
export async function hover(bench: BenchPage): Promise<Busy> {
  await bench.call('setTool', 'select')
  const busy = await crosshair(bench)
  await bench.call('setTool', 'box')
  return busy
}

/** The same with a drawing tool, whose lines follow the pointer. */
export async function crosshair(bench: BenchPage): Promise<Busy> {
  // The way is one over the picture, so that all contestants come by the same boxes.
  const way = await Promise.all(
    Array.from({ length: steps }, (_, at) => bench.onScreen(300 + at * 24, 200 + at * 10)),
  )
  await bench.page.mouse.move(...way[0]!)
  await bench.rest()
  return bench.sampled(steps, (at) => bench.page.mouse.move(...way[at]!))
}

/** Presses a key at the pace of one that is held: as fast as can be, several would share a frame. */
export async function press(bench: BenchPage, key: string): Promise<void> {
  await bench.page.keyboard.press(key)
  await bench.rest(33)
}

/** Moves the target by arrow keys, selecting it first. */
export async function nudge(bench: BenchPage): Promise<Busy> {
  const [x, y] = await inTarget(bench, 0.5, 0.5)
  // A click on what is selected would take what lies under it.
  await bench.call('unselect')
  await bench.page.mouse.click(x, y)
  await bench.rest()
  // What a first key loads and compiles is no part of holding one.
  for (let at = 0; at < 4; at++) await press(bench, 'ArrowRight')
  await bench.rest(400)
  const before = (await bench.call('targetNow')).x
  const busy = await bench.sampled(30, () => press(bench, 'ArrowRight'))
  expectChange('nudge', before, (await bench.call('targetNow')).x)
  return busy
}

/** Zooms in and out at the target. */
export async function wheel(bench: BenchPage): Promise<Busy> {
  const { page } = bench
  await page.mouse.move(...(await inTarget(bench, 0.5, 0.5)))
  await page.keyboard.down('Control')
  const busy = await bench.sampled(steps, (at) => page.mouse.wheel(0, at < steps / 2 ? -40 : 40))
  await page.keyboard.up('Control')
  return busy
}

export async function pan(bench: BenchPage): Promise<Busy> {
  return drag(bench, await inTarget(bench, 0.5, 0.5), 'middle')
}

/** Elapsed milliseconds from the last turn of the wheel to the sharp picture, each of a few. */
export async function sharp(bench: BenchPage): Promise<number[]> {
  const { page } = bench
  const [x, y] = await inTarget(bench, 0.5, 0.5)
  await page.mouse.move(x, y)
  await bench.call('watchSharp')
  await page.keyboard.down('Control')
  const times: number[] = []
  for (let at = 0; at < 3; at++) {
    for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, at % 2 ? 40 : -40)
    await bench.rest(350)
    times.push((await bench.call('sharpAfter')) ?? Number.POSITIVE_INFINITY)
  }
  await page.keyboard.up('Control')
  return times
}

/** Takes one edit back and brings it again, by keys. */
export async function history(bench: BenchPage): Promise<Busy> {
  return bench.sampled(12, (at) => press(bench, at % 2 ? 'Control+y' : 'Control+z'))
}
