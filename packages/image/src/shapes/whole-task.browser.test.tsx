import type { BoxGeometry } from '@tagwright/schema'
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { page as browser, commands } from 'vitest/browser'
import { type MountedImage, mountImage } from '../fixtures/mount-image.js'

afterEach(async () => {
  cleanup()
  await browser.viewport(1280, 800)
})

const press = (...keys: string[]) =>
  commands.gesture(keys.map((key) => ({ do: 'key', press: key }) as const))

const said = ({ store }: MountedImage) =>
  store.toDocument().annotations.map(({ labels, geometry }) => {
    const { width, height } = geometry as BoxGeometry
    return [labels?.[0], width > 20 && height > 20]
  })

/** Presses Tab until something has the focus; fails when it never gets there. */
async function tabTo(isThere: (element: Element | null) => boolean, key = 'Tab') {
  for (let i = 0; i < 40; i++) {
    if (isThere(document.activeElement)) return
    await press(key)
  }
  throw new Error(
    `The keys do not lead there; the focus is on ${document.activeElement?.outerHTML}`,
  )
}

test('boxes are drawn, labelled, mended and deleted with the keyboard alone', async () => {
  const page = await mountImage(['box'])
  const { store, canvas } = page
  document.body.tabIndex = -1
  document.body.focus()
  await tabTo((element) => element === canvas)
  // The first box: a label by its key, a cursor, two corners.
  await press('2', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter')
  await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Enter')
  await press('Escape', 'Escape')
  // The second one gets its label afterwards, by its key twice, is moved and made wider.
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Enter')
  await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Enter', 'Escape')
  await press('1', '1', 'ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowRight')
  expect(said(page)).toEqual([
    ['eye', true],
    ['raccoon', true],
  ])
  // A third one too many is taken away again; undo and redo agree.
  await press('Control+d', 'Delete')
  expect(said(page)).toHaveLength(2)
  await press('Control+z')
  expect(said(page)).toHaveLength(3)
  await press('Control+Shift+Z')
  expect(said(page)).toHaveLength(2)
  // The attribute of the second one, in the panel, and back out of the widget.
  store.setSession({ selection: [store.toDocument().annotations[1]!.id] })
  await vi.waitFor(() => expect(document.querySelector('[type=checkbox]')).not.toBeNull(), 8000)
  await tabTo((element) => {
    const label =
      element?.closest('label')?.textContent ?? element?.getAttribute('aria-label') ?? ''
    const named = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : ''
    return /Occluded/.test(label) || /Occluded/.test(named ?? '')
  })
  await press('Space')
  expect(store.toDocument().annotations[1]!.attributes).toEqual({ occluded: true })
  await tabTo((element) => element === document.body || !element?.closest('.tagwright-root'))
})

test('boxes are drawn, labelled, mended and deleted with fingers alone', async () => {
  await browser.viewport(390, 844)
  const page = await mountImage(['box'])
  const { at, store, surface } = page
  // The layout of a phone has come, and the picture has found its place in it.
  let width = 0
  await vi.waitFor(
    () => {
      const before = width
      width = surface.viewport.get().width
      expect(document.querySelector('[data-layout=phone]')).not.toBeNull()
      expect(width).toBe(before)
      expect(width).toBeLessThan(391)
    },
    { timeout: 8000, interval: 150 },
  )
  const tapOn = async (find: () => Element | null | undefined) => {
    const element = await vi.waitFor(() => {
      const found = find()
      if (!found) throw new Error('not there yet')
      return found
    }, 8000)
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { x, y, width, height } = element.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    await commands.touch([{ fingers: [{ x: x + width / 2, y: y + height / 2 }] }, { fingers: [] }])
  }
  const named = (name: RegExp) => () =>
    [...document.querySelectorAll('button, [role=option], [role=radio], label')].find((element) =>
      name.test(element.getAttribute('aria-label') ?? element.textContent ?? ''),
    )
  const drag = (from: readonly [number, number], to: readonly [number, number]) =>
    commands.touch([
      { fingers: [at(...from)] },
      { fingers: [at((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)] },
      { fingers: [at(...to)] },
      { fingers: [] },
    ])
  await tapOn(named(/^(2 ?)?Eye/))
  await drag([200, 200], [500, 500])
  expect(said(page)).toEqual([['eye', true]])
  // What is tapped now is the next one's label, which is said; tapped again, the drawn one's too.
  await tapOn(named(/^(1 ?)?Raccoon/))
  expect(said(page)).toEqual([['eye', true]])
  await vi.waitFor(() =>
    expect(document.querySelector('.tagwright-image-said')?.textContent).toMatch(
      /^Next: Raccoon. What was drawn stays Eye;/,
    ),
  )
  await tapOn(named(/^(1 ?)?Raccoon/))
  expect(said(page)).toEqual([['raccoon', true]])
  // It is selected again: moved by a drag, and undone.
  const before = store.toDocument().annotations[0]!.geometry as BoxGeometry
  await drag([350, 350], [450, 350])
  const after = store.toDocument().annotations[0]!.geometry as BoxGeometry
  expect(after.x).toBeGreaterThan(before.x + 50)
  await tapOn(named(/^Undo/))
  expect((store.toDocument().annotations[0]!.geometry as BoxGeometry).x).toBe(before.x)
  // A second one, and away with it by the menu of a long press.
  await drag([620, 200], [900, 400])
  expect(said(page)).toHaveLength(2)
  await commands.touch([{ fingers: [at(760, 300)], rest: 750 }, { fingers: [] }])
  await tapOn(named(/^Delete/))
  expect(said(page)).toEqual([['raccoon', true]])
})
