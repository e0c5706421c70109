import { useScopedEffect } from '@tagwright/react'
import type { RefObject } from 'react'
import type { Surface } from '../canvas/surface.js'

const drawing = new Set(['draw', 'move', 'resize', 'marquee'])

/**
 * Marks the stage around an element while something is drawn or dragged: what floats over the
 * picture fades and lets the pointer through, so that its corners can be reached. Between two clicks
 * its buttons are there to be pressed.
 */
export function useGiveWay({ live, tools }: Surface, inside: RefObject<HTMLElement | null>): void {
  useScopedEffect(
    (scope) => {
      const stage = inside.current?.closest<HTMLElement>('.tagwright-image-stage')
      if (!stage) return
      let busy = false
      const show = () => {
        const next = drawing.has(live.get().gesture) && !tools.waiting
        if (next === busy) return
        busy = next
        stage.toggleAttribute('data-busy', busy)
      }
      scope.add(live.subscribe(show))
      scope.add(() => stage.removeAttribute('data-busy'))
    },
    [live, tools, inside],
  )
}
