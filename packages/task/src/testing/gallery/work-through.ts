import { commands, page } from 'vitest/browser'
import type { Hand } from '../hands.js'
import type { GalleryEntry, GalleryStep } from './gallery-entry.js'

type Role = 'radio' | 'button' | 'checkbox' | 'option'

const byRole = (role: Role, name: string, group?: string) => () => {
  const inside = group ? page.getByRole('radiogroup', { name: group }) : page
  return (
    inside.getByRole(role, { name, exact: true }).elements()[0] ??
    inside.getByRole(role, { name }).elements()[0]
  )
}
const box = (name: string) => () =>
  page.getByRole('textbox', { name }).elements()[0] ??
  page.getByRole('spinbutton', { name }).elements()[0] ??
  page.getByPlaceholder(name).elements()[0]
const keys = (...list: string[]) =>
  commands.gesture(list.map((press) => ({ do: 'key' as const, press })))

/** Goes through a task of the gallery with one hand; how many actions that took. */
export async function workThrough({ steps }: GalleryEntry, hand: Hand): Promise<void> {
  for (const step of steps) await take(step, hand)
  await hand.submit()
}

async function take(step: GalleryStep, hand: Hand): Promise<void> {
  if ('press' in step) await hand.press(byRole(step.as ?? 'radio', step.press, step.in))
  else if ('write' in step) await hand.write(box(step.into), step.write)
  else if ('outline' in step) await drawOutline(hand, step)
  else if ('mark' in step) await markWords(hand, step)
  else if (step.draw === 'box') await drawBox(hand)
  else await drawSegment(hand)
}

const picture = () => page.getByRole('application', { name: /^Picture/ }).elements()[0]

/** A point of the picture by its shares of width and height. */
const placeIn = (x: number, y: number) => {
  const { left, top, width, height } = picture()?.getBoundingClientRect() ?? new DOMRect()
  return { x: left + width * x, y: top + height * y }
}
const label = (name: string) => () => page.getByRole('option', { name }).elements()[0]
const isChosen = (name: string) => label(name)()?.getAttribute('aria-selected') === 'true'

async function drawBox(hand: Hand): Promise<void> {
  if (hand.name === 'keyboard') {
    await hand.reach(picture)
    const right = Array<string>(6).fill('ArrowRight')
    await keys('1', 'PageUp', 'Enter', ...right, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await keys('Escape', 'Escape', 'Escape')
    return
  }
  await hand.press(label('Animal'))
  await hand.reach(picture)
  const way = [0.3, 0.4, 0.5, 0.6, 0.7].map((part) => ({ fingers: [placeIn(part, part)] }))
  await commands.touch([...way, { fingers: [] }])
}

async function drawSegment(hand: Hand): Promise<void> {
  if (hand.name === 'touch') {
    await hand.press(byRole('button', 'New segment at the playing position'))
    return
  }
  await hand.reach(() => page.getByRole('group', { name: 'Timeline' }).elements()[0])
  await keys('Enter')
}

/** Draws a triangle around a line; the keyboard goes on to what is asked of it by one chord. */
async function drawOutline(
  hand: Hand,
  { outline, key, at }: Extract<GalleryStep, { outline: string }>,
): Promise<void> {
  if (hand.name === 'keyboard') {
    // From what was asked of the one before: back to the picture, then let go of it.
    if (document.activeElement instanceof HTMLInputElement) await keys('Escape', 'Escape')
    else await hand.reach(picture)
    const away = Array<string>(4).fill(at < 0.5 ? 'ArrowUp' : 'ArrowDown')
    const right = Array<string>(6).fill('ArrowRight')
    await keys(
      key,
      'PageUp',
      ...away,
      'Enter',
      ...right,
      'Enter',
      'ArrowDown',
      'ArrowDown',
      'Enter',
    )
    await keys('Enter', 'Alt+Enter')
    return
  }
  // A label means what is selected: of the one before the finger lets go.
  const close = byRole('button', 'Close')
  if (close()) await hand.press(close)
  // While the picture loads what is below it moves: who missed taps again.
  for (let tries = 0; tries < 4 && !isChosen(outline); tries++) await hand.press(label(outline))
  await hand.reach(picture)
  const corners = [
    [0.35, at - 0.04],
    [0.7, at - 0.04],
    [0.7, at + 0.06],
    [0.35, at - 0.04],
  ]
  for (const [x = 0, y = 0] of corners) {
    await commands.touch([{ fingers: [placeIn(x, y)] }, { fingers: [] }])
  }
}

/** Selects words of a text, then says what they are. */
async function markWords(
  hand: Hand,
  { mark, words, as, key }: Extract<GalleryStep, { mark: string }>,
): Promise<void> {
  const text = () => page.getByRole('application', { name: 'Text to label' }).elements()[0]
  await hand.reach(text)
  if (hand.name === 'keyboard') {
    await keys(...Array<string>(words + 1).fill('ArrowRight'), key)
    return
  }
  const range = document.createRange()
  const walker = document.createTreeWalker(text() as Node, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(mark) ?? -1
    if (start < 0) continue
    range.setStart(node, start)
    range.setEnd(node, start + mark.length)
  }
  const { left, top, width, height } = range.getBoundingClientRect()
  const middle = { x: left + width / 2, y: top + height / 2 }
  await commands.touch([{ fingers: [middle] }, { fingers: [] }])
  await hand.press(label(as))
}
