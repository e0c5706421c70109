import { useRootElement, useScopedEffect } from '@tagwright/react'
import type { Surface } from '../canvas/surface.js'

/**
 * Gives the annotator the whole screen while it is mounted. The root goes there, so that menus and
 * messages come along; where the page may not ask for it, the annotator fills the window.
 */
export function FullScreen({ surface }: { surface: Surface }): null {
  const root = useRootElement()
  useScopedEffect(
    (scope) => {
      if (!root) return
      const { ownerDocument: page } = root
      // A refusal leaves the window filled, which serves as well.
      scope.timeout(() => root.requestFullscreen?.().catch(() => {}), 0)
      scope.listen(page, 'fullscreenchange', () => {
        if (!page.fullscreenElement) surface.live.set({ full: false })
      })
      scope.add(() => {
        if (page.fullscreenElement) page.exitFullscreen().catch(() => {})
      })
    },
    [root, surface],
  )
  return null
}
