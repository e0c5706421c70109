import { type RefObject, useState } from 'react'
import { useScopedLayoutEffect } from '../scope/use-scoped-layout-effect.js'

/** CSS pixels below which the phone's layout is used. */
const phoneWidth = 600

/** Whether an element is as narrow as a phone. */
export function useCompact(ref: RefObject<HTMLElement | null>): boolean {
  const [compact, setCompact] = useState(false)
  useScopedLayoutEffect(
    (scope) => {
      const element = ref.current
      if (!element) return
      const measure = () => setCompact(element.clientWidth < phoneWidth)
      measure()
      scope.own(new ResizeObserver(measure)).observe(element)
    },
    [ref],
  )
  return compact
}
