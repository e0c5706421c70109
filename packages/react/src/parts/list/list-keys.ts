import type { KeyboardEvent } from 'react'

/** Rows that Page Up and Page Down go over. */
const page = 10

/** The index that a key moves to in a list; null when the key does not move. */
export function movedIndex(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  const to = (index: number) => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return to(active + 1)
    case 'ArrowUp':
      return active < 0 ? count - 1 : to(active - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'PageDown':
      return to(active + page)
    case 'PageUp':
      return to(active - page)
    default:
      return null
  }
}

/** Whether a key event is a letter or digit typed to find a row. */
export function isTypeAhead(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Collects letters typed within a second; gives the text so far. */
export function createTypeAhead(now: () => number): (key: string) => string {
  let text = ''
  let last = 0
  return (key) => {
    const time = now()
    text = time - last > 1000 ? key : text + key
    last = time
    return text.toLocaleLowerCase()
  }
}
