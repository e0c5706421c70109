import { commands } from 'vitest/browser'

/** Somebody who works with one means alone. */
export interface Hand {
  readonly name: 'keyboard' | 'touch'
  /** Brings a part within the hand's reach: the focus to it, or itself into sight. */
  reach(find: () => Element | null | undefined): Promise<void>
  /** Presses a button, chooses a radio button or an option. */
  press(find: () => Element | null | undefined): Promise<void>
  /** Writes into a box of text, after what is there. */
  write(find: () => Element | null | undefined, text: string): Promise<void>
  /** Hands in. */
  submit(): Promise<void>
}

const keys = (...steps: string[]) =>
  commands.gesture(steps.map((press) => ({ do: 'key' as const, press })))
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

async function found(find: () => Element | null | undefined): Promise<HTMLElement> {
  for (let tries = 0; tries < 750; tries++) {
    const element = find()
    if (element instanceof HTMLElement && !element.closest('[inert]')) return element
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`not there: ${find}; there is: ${document.body.innerText}`)
}

/** The group whose members arrow keys go through, with one Tab stop for all. */
const groupOf = (element: Element | null): unknown =>
  element instanceof HTMLInputElement && element.type === 'radio'
    ? `radio ${element.name}`
    : (element?.closest(
        '[role="radiogroup"], [role="listbox"], [role="toolbar"], [role="tablist"]',
      ) ?? null)

/** Brings the focus to an element with Tab and arrows, as somebody without a pointer does. */
async function reach(element: HTMLElement): Promise<void> {
  const group = groupOf(element)
  for (let tries = 0; tries < 150; tries++) {
    const { activeElement } = document
    if (activeElement === element) return
    const together = group !== null && groupOf(activeElement) === group
    await keys(together ? 'ArrowDown' : 'Tab')
    if (together && document.activeElement === activeElement) await keys('ArrowRight')
  }
  throw new Error(`the keyboard does not reach ${element.outerHTML.slice(0, 200)}`)
}

/** Nothing but keys: Tab, arrows, Space, and the task's own. */
export const keyboardHand: Hand = {
  name: 'keyboard',
  reach: async (find) => reach(await found(find)),
  async press(find) {
    const element = await found(find)
    await reach(element)
    const chosen =
      element instanceof HTMLInputElement && element.type === 'radio' && element.checked
    if (!chosen) await keys(element.getAttribute('role') === 'option' ? 'Enter' : 'Space')
    await frame()
  },
  async write(find, text) {
    await reach(await found(find))
    await commands.gesture([
      { do: 'key', press: 'End' },
      { do: 'type', text },
    ])
    await frame()
  },
  async submit() {
    await keys('Control+Enter')
    await frame()
  },
}

/** Taps an element in its middle with a finger. */
export async function tap(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center' })
  await frame()
  // A label is what a finger meets where the input itself is small or not to be seen.
  const target = element.closest('label') ?? element
  const { left, top, width, height } = target.getBoundingClientRect()
  const x = left + Math.min(width / 2, 40)
  await commands.touch([{ fingers: [{ x, y: top + height / 2 }] }, { fingers: [] }])
  await frame()
}

/** Nothing but taps, and what an on-screen keyboard types. */
export const touchHand: Hand = {
  name: 'touch',
  async reach(find) {
    ;(await found(find)).scrollIntoView({ block: 'center' })
    await frame()
  },
  async press(find) {
    await tap(await found(find))
  },
  async write(find, text) {
    const element = await found(find)
    // While media load the page moves: who missed taps again.
    for (let tries = 0; tries < 4 && document.activeElement !== element; tries++) await tap(element)
    if (document.activeElement !== element) throw new Error('the tap did not reach the box')
    await commands.gesture([{ do: 'type', text }])
    await frame()
  },
  async submit() {
    await tap(
      await found(() =>
        [...document.querySelectorAll('button')].find((button) =>
          /^Submit/.test(button.textContent ?? ''),
        ),
      ),
    )
  },
}
