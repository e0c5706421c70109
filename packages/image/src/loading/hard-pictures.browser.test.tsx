import { createScope, createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { BoxGeometry, Issue } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { ImageAnnotator } from '../annotator/image-annotator.js'
import type { Surface } from '../canvas/surface.js'
import { deepPng, movingGif, plainJpeg, quarters, turnedJpeg } from '../fixtures/hard-pictures.js'
import { imageTask } from '../fixtures/image-task.js'
import { toScreen, zoomAt } from '../viewport/viewport.js'
import { loadImage } from './load-image.js'
import type { LoadedImage } from './loaded-image.js'
import '../styles/styles.css'

const scopes: ReturnType<typeof createScope>[] = []
afterEach(() => {
  cleanup()
  for (const scope of scopes.splice(0)) scope.dispose()
})

async function load(blob: Blob): Promise<LoadedImage | Issue> {
  const scope = createScope()
  scopes.push(scope)
  const url = URL.createObjectURL(blob)
  scope.add(() => URL.revokeObjectURL(url))
  const outcome = await loadImage(url, 'photo', scope)
  return 'image' in outcome ? outcome.image : outcome.issue
}

const codes = (image: LoadedImage | Issue) =>
  'warnings' in image ? image.warnings.map(({ code }) => code) : image.code

/** The colour at an image point, of what features draw from. */
function colorOf({ pixels, width, height }: LoadedImage, x: number, y: number): number[] {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  context.drawImage(pixels!, 0, 0, width, height)
  return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)].map((value) =>
    value > 127 ? 255 : 0,
  )
}

/** Colour of the stored top-left quarter's corner, where each orientation shows it. */
const redAt: Record<number, [number, number]> = {
  1: [10, 5],
  2: [70, 5],
  3: [70, 35],
  4: [10, 35],
  5: [5, 10],
  6: [35, 10],
  7: [35, 70],
  8: [5, 70],
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is upright', async (orientation) => {
  const image = (await load(await turnedJpeg(await quarters(), orientation))) as LoadedImage
  expect([image.width, image.height]).toEqual(orientation >= 5 ? [40, 80] : [80, 40])
  expect(image.facts?.orientation).toBe(orientation)
  expect(colorOf(image, ...redAt[orientation]!)).toEqual([255, 0, 0])
})

test('a JPEG of 108 megapixels is shown reduced, its coordinates are the full ones', async () => {
  const image = (await load(plainJpeg(12_000, 9_000))) as LoadedImage
  expect(codes(image)).toEqual(['TW-IMAGE-014'])
  expect([image.width, image.height]).toEqual([12_000, 9_000])
  const canvas = image.element as HTMLCanvasElement
  expect(canvas.style.width).toBe('12000px')
  expect(canvas.width * canvas.height).toBeLessThanOrEqual(64e6)
  expect(canvas.width / canvas.height).toBeCloseTo(4 / 3, 2)
}, 60_000)

test('a JPEG of 20 megapixels is shown as it is', async () => {
  const image = (await load(plainJpeg(6_000, 3_400))) as LoadedImage
  expect(codes(image)).toEqual([])
  expect(image.element).toBeInstanceOf(HTMLImageElement)
})

test('CMYK and 16 bits per channel are shown by the browser as they are', async () => {
  const cmyk = (await load(plainJpeg(64, 48, 4))) as LoadedImage
  expect([codes(cmyk), cmyk.width, cmyk.height]).toEqual([[], 64, 48])
  const deep = (await load(await deepPng())) as LoadedImage
  expect([codes(deep), deep.width, deep.height]).toEqual([[], 6, 4])
  expect(colorOf(deep, 3, 2)).toEqual([255, 0, 0])
})

test('of a moving picture the first one is shown, with a notice', async () => {
  const image = (await load(movingGif())) as LoadedImage
  expect(codes(image)).toEqual(['TW-IMAGE-015'])
  expect([image.width, image.height]).toEqual([2, 1])
  expect(image.element).toBeInstanceOf(HTMLCanvasElement)
})

describe('drawings', () => {
  const svg = (attributes: string, type = 'image/svg+xml') =>
    new Blob(
      [`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="9" height="9"/></svg>`],
      {
        type,
      },
    )

  test.each([
    ['width="640" height="480"', 640, 480],
    ['viewBox="0 0 2000 1000"', 2000, 1000],
    ['width="500" viewBox="0 0 2000 1000"', 500, 250],
  ])('%s has that size', async (attributes, width, height) => {
    const image = (await load(svg(attributes))) as LoadedImage
    expect([image.width, image.height]).toEqual([width, height])
  })

  test('a drawing of the wrong type is shown, a script in it does not run', async () => {
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><script>parent.hacked = true</script></svg>'
    const image = await load(new Blob([text], { type: 'text/plain' }))
    expect(codes(image)).toEqual([])
    expect('hacked' in window).toBe(false)
  })
})

test.each([
  ['nothing', new Blob([]), 'TW-IMAGE-008'],
  ['text', new Blob(['not a picture']), 'TW-IMAGE-006'],
  ['data that describe no tiles', new Blob(['{"width": 3}']), 'TW-IMAGE-006'],
  ['half a JPEG', plainJpeg(200, 200).slice(0, 90), 'TW-IMAGE-007'],
  ['too many pixels to decode', plainJpeg(65_000, 65_000).slice(0, 4000), 'TW-IMAGE-013'],
])('%s is told in place', async (_, blob, code) => {
  expect(codes(await load(blob))).toContain(code)
})

test('where a policy refuses pictures from memory, the address itself is shown', async () => {
  const scope = createScope()
  scopes.push(scope)
  const url = URL.createObjectURL(plainJpeg(40, 20))
  const refused = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:refused')
  const outcome = await loadImage(url, 'photo', scope)
  expect(refused).toHaveBeenCalledOnce()
  refused.mockRestore()
  expect('image' in outcome && [outcome.image.width, outcome.image.height]).toEqual([40, 20])
  URL.revokeObjectURL(url)
})

describe('tiles', () => {
  async function show(path: string) {
    const src = `${await commands.tileServer()}${path}`
    const store = createTaskStore({
      task: imageTask({ medium: { src, width: 40_000, height: 30_000 } }),
    })
    const issues: Issue[] = []
    render(
      <TaskProvider store={store} onError={(issue) => issues.push(issue)}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>,
    )
    const canvas = await vi.waitFor(() => {
      const found = document.querySelector<HTMLElement>('.tagwright-image-canvas')
      if (!found?.querySelector('.tagwright-image-tiles canvas')) throw new Error('no tiles yet')
      return found
    }, 10_000)
    return { store, issues, canvas, surface: store.handleOf('w1') as Surface }
  }

  /** The colour that is drawn at a point of the surface. */
  function drawnAt(canvas: HTMLElement, x: number, y: number): number[] {
    const tiles = canvas.querySelector<HTMLCanvasElement>('.tagwright-image-tiles canvas')!
    const ratio = tiles.width / canvas.clientWidth
    const data = tiles.getContext('2d')!.getImageData(x * ratio, y * ratio, 1, 1).data
    return [...data]
  }

  test.each(['/iiif/2/info.json', '/iiif/3/info.json', '/deep.dzi'])(
    '%s: tiles lie where the view says, at any scale and turn',
    async (path) => {
      const { canvas, surface } = await show(path)
      expect(surface.frame()).toMatchObject({ width: 40_000, height: 30_000 })
      const middle = [canvas.clientWidth / 2, canvas.clientHeight / 2] as const
      // Far in, at a known place: the colour of a tile tells where its corner lies.
      for (const rotation of [0, 90] as const) {
        surface.viewport.set((view) => ({
          ...zoomAt({ ...view, rotation, x: 0, y: 0 }, 1, [0, 0]),
        }))
        surface.viewport.set((view) => {
          const [sx, sy] = toScreen(view, [30_000, 10_000])
          return { ...view, x: view.x + middle[0] - sx, y: view.y + middle[1] - sy }
        })
        await vi.waitFor(() => {
          const [red = 0, green = 0, blue] = drawnAt(canvas, ...middle)
          expect(blue).toBe(128)
          expect(Math.abs(red - (30_000 / 40_000) * 255)).toBeLessThan(3)
          expect(Math.abs(green - (10_000 / 30_000) * 255)).toBeLessThan(3)
        }, 10_000)
      }
    },
    40_000,
  )

  test('a box is drawn in pixels of the full resolution', async () => {
    const { store, canvas, surface } = await show('/deep.dzi')
    const { left, top } = canvas.getBoundingClientRect()
    const at = (x: number, y: number) => {
      const [sx, sy] = toScreen(surface.viewport.get(), [x, y])
      return { x: left + sx, y: top + sy }
    }
    await commands.gesture([
      { do: 'move', to: at(10_000, 8_000) },
      { do: 'down' },
      { do: 'move', to: at(20_000, 18_000), steps: 4 },
      { do: 'up' },
    ])
    const [annotation] = store.toDocument().annotations
    const { x, y, width, height } = annotation!.geometry as BoxGeometry
    for (const [value, wanted] of [
      [x, 10_000],
      [y, 8_000],
      [width, 10_000],
      [height, 10_000],
    ] as const)
      expect(Math.abs(value - wanted)).toBeLessThan(120)
  })

  test('tiles that do not come are told once, and the annotator goes on', async () => {
    const { issues, canvas } = await show('/broken/deep.dzi')
    await vi.waitFor(() => {
      expect(issues.map(({ code }) => code)).toContain('TW-IMAGE-016')
    }, 10_000)
    expect(document.body.textContent).toContain('Some parts of the picture could not be loaded')
    expect(canvas.isConnected).toBe(true)
  })
})
