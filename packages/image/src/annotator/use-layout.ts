import { useScopedEffect } from '@tagwright/react'
import { type RefObject, useState } from 'react'

/** How the annotator is laid out, by the room that it has. */
export type ImageLayout = 'wide' | 'phone'

/** Below this many CSS pixels, the tools go under the picture. */
const phoneWidth = 640

/** Watches the width of an element. @default 'wide' until it is measured */
export function useLayout(of: RefObject<HTMLElement | null>): ImageLayout {
  const [layout, setLayout] = useState<ImageLayout>('wide')
  useScopedEffect(
    (scope) => {
      const element = of.current
      if (!element) return
      const measure = () => setLayout(element.clientWidth < phoneWidth ? 'phone' : 'wide')
      measure()
      scope.own(new ResizeObserver(measure)).observe(element)
    },
    [of],
  )
  return layout
}
