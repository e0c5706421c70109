import { useScopedEffect } from '@tagwright/react'
import { useState } from 'react'

/** CSS pixels below which the phone's layout is used. */
const phoneWidth = 600

/** Whether an element is as narrow as a phone. */
export function useCompact(element: HTMLElement | null): boolean {
  const [compact, setCompact] = useState(false)
  useScopedEffect(
    (scope) => {
      if (!element) return
      const measure = () => setCompact(element.clientWidth < phoneWidth)
      measure()
      scope.own(new ResizeObserver(measure)).observe(element)
    },
    [element],
  )
  return compact
}
