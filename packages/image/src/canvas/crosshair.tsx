import { useScopedEffect } from '@tagwright/react'
import type { Point2 } from '@tagwright/schema'
import { type JSX, useRef } from 'react'
import { toScreen } from '../viewport/viewport.js'
import type { Surface } from './surface.js'

/** Lines through the pointer help to place a corner, and only get in the way elsewhere. */
function shownAt(surface: Surface): Point2 | null {
  const { gesture, pointer, cursor } = surface.live.get()
  if (!pointer || cursor || !surface.isDrawing()) return null
  if (gesture === 'draw') return pointer
  const { hovered, selection } = surface.store.getState().session
  const grabs = hovered !== null && selection.includes(hovered)
  return gesture === 'none' && !grabs && surface.crosshair() ? pointer : null
}

/**
 * Thin lines through the pointer while a drawing tool is active. Elements that move, so that no
 * canvas is drawn anew for a pointer that only goes about.
 */
export function Crosshair({ surface }: { surface: Surface }): JSX.Element {
  const across = useRef<HTMLDivElement>(null)
  const down = useRef<HTMLDivElement>(null)
  useScopedEffect(
    (scope) => {
      let shown = true
      const place = () => {
        const at = shownAt(surface)
        if (!at && !shown) return
        shown = at !== null
        const [x, y] = at ? toScreen(surface.viewport.get(), at) : [0, 0]
        for (const [line, way] of [
          [across.current, `translateY(${Math.round(y)}px)`],
          [down.current, `translateX(${Math.round(x)}px)`],
        ] as const) {
          if (!line) continue
          line.style.visibility = at ? 'visible' : ''
          if (at) line.style.transform = way
        }
      }
      place()
      for (const subscribe of [
        surface.live.subscribe,
        surface.viewport.subscribe,
        surface.onSession,
        surface.choices.subscribe,
      ])
        scope.add(subscribe(place))
    },
    [surface],
  )
  return (
    <>
      <div ref={across} className="tagwright-image-crosshair" data-way="across" />
      <div ref={down} className="tagwright-image-crosshair" data-way="down" />
    </>
  )
}
