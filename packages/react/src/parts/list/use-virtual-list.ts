import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTheme } from '../../theme/use-theme.js'

/** Row heights in CSS pixels, by pointer and density; structure.css draws the same. */
export const rowHeights = { comfortable: 36, compact: 28, coarse: 44 } as const

/** The height of list rows now. */
export function useRowHeight(): number {
  const { coarse, density } = useTheme()
  return coarse ? rowHeights.coarse : rowHeights[density]
}

/** A virtual list of rows of one height that always keeps the active row mounted. */
export function useVirtualList(
  scroller: React.RefObject<HTMLElement | null>,
  count: number,
  active: number,
): Virtualizer<HTMLElement, Element> {
  const height = useRowHeight()
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // What scrolling mounts may come with the next frame; at once, it would come twice.
    useFlushSync: false,
    // Before the first measurement, and on a server, as many rows as a panel usually shows.
    initialRect: { width: 300, height: 400 },
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      if (active >= 0 && active < count && !rows.includes(active)) {
        rows.push(active)
        rows.sort((a, b) => a - b)
      }
      return rows
    },
  })
  const known = useRef(height)
  useEffect(() => {
    if (known.current === height) return
    known.current = height
    virtualizer.measure()
  }, [virtualizer, height])
  return virtualizer
}
