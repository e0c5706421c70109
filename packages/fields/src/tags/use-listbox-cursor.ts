import { type KeyboardEvent, useState } from 'react'

/** What the keyboard does in a combobox's list. */
export interface ListboxCursor {
  open: boolean
  /** The active row, or -1 while the text box alone is meant. */
  active: number
  setOpen(open: boolean): void
  setActive(index: number): void
  /** Handles a key in the text box; true when it is used up. */
  handleKey(event: KeyboardEvent): boolean
}

/** The cursor of a combobox over `count` rows, as the ARIA authoring practices describe it. */
export function useListboxCursor(count: number, onChoose: (index: number) => void): ListboxCursor {
  const [open, setOpenState] = useState(false)
  const [wanted, setActive] = useState(-1)
  const active = Math.min(wanted, count - 1)
  const setOpen = (next: boolean) => {
    setOpenState(next)
    if (!next) setActive(-1)
  }
  const move = (to: number) => {
    setOpenState(true)
    setActive(count === 0 ? -1 : Math.max(0, Math.min(count - 1, to)))
  }
  return {
    open,
    active,
    setOpen,
    setActive,
    handleKey(event) {
      if (event.ctrlKey || event.metaKey) return false
      switch (event.key) {
        case 'ArrowDown':
          if (event.altKey) setOpen(true)
          else move(active + 1 >= count && open ? 0 : active + 1)
          return true
        case 'ArrowUp':
          if (event.altKey) setOpen(false)
          else move(active <= 0 ? count - 1 : active - 1)
          return true
        case 'PageDown':
          if (!open) return false
          move(active + 8)
          return true
        case 'PageUp':
          if (!open) return false
          move(active - 8)
          return true
        case 'Enter':
          if (!open || active < 0) return false
          onChoose(active)
          return true
        case 'Escape':
          if (!open) return false
          setOpen(false)
          return true
        default:
          return false
      }
    },
  }
}
