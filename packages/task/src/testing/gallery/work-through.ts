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
  page.getByRole('textbox', { name }).elements()[0] ?? page.getByPlaceholder(name).elements()[0]
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
  else if (step.draw === 'box') await drawBox(hand)
  else await drawSegment(hand)
}

const picture = () => page.getByRole('application', { name: /^Picture/ }).elements()[0]

async function drawBox(hand: Hand): Promise<void> {
  if (hand.name === 'keyboard') {
    await hand.reach(picture)
    const right = Array<string>(6).fill('ArrowRight')
    await keys('1', 'PageUp', 'Enter', ...right, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await keys('Escape', 'Escape', 'Escape')
    return
  }
  await hand.press(
    () =>
      page
        .getByRole('listbox', { name: 'Labels' })
        .getByRole('option', { name: 'Animal' })
        .elements()[0],
  )
  await hand.reach(picture)
  const { left, top, width, height } = picture()?.getBoundingClientRect() ?? new DOMRect()
  const at = (x: number, y: number) => ({ x: left + width * x, y: top + height * y })
  const way = [0.3, 0.4, 0.5, 0.6, 0.7].map((part) => ({ fingers: [at(part, part)] }))
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
