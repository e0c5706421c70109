import { type PointerEvent, type RefObject, useRef, useState } from 'react'

/** A row that is being dragged. */
export interface RowDrag {
  id: string
  /** Before which of the rows it would be put, from 0; their number is the end. */
  to: number
}

/** What a grip of a row needs. */
export interface RowDragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(event: PointerEvent<HTMLElement>): void
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void
}

/**
 * Dragging of rows by a grip: nothing changes until the pointer is let go; what ends otherwise
 * (Escape, a lost pointer) changes nothing at all.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, to: number) => void,
): { drag: RowDrag | null; handlersOf(id: string): RowDragHandlers; cancel(): void } {
  const [drag, setDrag] = useState<RowDrag | null>(null)
  const current = useRef<RowDrag | null>(null)
  const set = (next: RowDrag | null) => {
    current.current = next
    setDrag(next)
  }
  const target = (y: number): number => {
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])]
    const index = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect()
      return y < top + height / 2
    })
    return index === -1 ? rows.length : index
  }
  return {
    drag,
    cancel: () => set(null),
    handlersOf: (id) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        set({ id, to: target(event.clientY) })
      },
      onPointerMove(event) {
        if (current.current?.id === id) set({ id, to: target(event.clientY) })
      },
      onPointerUp() {
        const done = current.current
        set(null)
        if (done?.id === id) onDrop(id, done.to)
      },
      onPointerCancel: () => set(null),
      onLostPointerCapture: () => set(null),
    }),
  }
}
