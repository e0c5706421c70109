import { type PointerEvent, type RefObject, useRef, useState } from 'react'

/** An item that is being dragged. */
export interface BucketDrag {
  item: string
  /** How far from where it was taken, in CSS pixels. */
  x: number
  y: number
  /** The bucket under the pointer. */
  over: string | undefined
}

/** What the grip of an item needs. */
export interface BucketDragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(event: PointerEvent<HTMLElement>): void
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void
}

/**
 * Dragging of items by a grip onto buckets, by mouse, pen and finger alike: nothing changes until it
 * is let go over one; let go elsewhere, or ended otherwise, nothing changes at all.
 */
export function useBucketDrag(
  dock: RefObject<HTMLElement | null>,
  onDrop: (item: string, bucket: string) => void,
): { drag: BucketDrag | null; handlersOf(item: string): BucketDragHandlers; cancel(): void } {
  const [drag, setDrag] = useState<BucketDrag | null>(null)
  const current = useRef<{ drag: BucketDrag; x: number; y: number } | null>(null)
  const bucketAt = ({ clientX, clientY }: PointerEvent): string | undefined => {
    for (const zone of dock.current?.querySelectorAll('[data-bucket]') ?? []) {
      const { left, right, top, bottom } = zone.getBoundingClientRect()
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) continue
      return zone.getAttribute('data-bucket') ?? undefined
    }
    return undefined
  }
  const end = () => {
    current.current = null
    setDrag(null)
  }
  return {
    drag,
    cancel: end,
    handlersOf: (item) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const begun = { item, x: 0, y: 0, over: undefined }
        current.current = { drag: begun, x: event.clientX, y: event.clientY }
        setDrag(begun)
      },
      onPointerMove(event) {
        const now = current.current
        if (now?.drag.item !== item) return
        now.drag = {
          item,
          x: event.clientX - now.x,
          y: event.clientY - now.y,
          over: bucketAt(event),
        }
        setDrag(now.drag)
      },
      onPointerUp(event) {
        const done = current.current?.drag.item === item ? bucketAt(event) : undefined
        end()
        if (done !== undefined) onDrop(item, done)
      },
      onPointerCancel: end,
      onLostPointerCapture: end,
    }),
  }
}
