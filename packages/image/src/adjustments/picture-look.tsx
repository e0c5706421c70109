import { type JSX, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { filterOf } from './picture-filter.js'

/** Shows the picture as the annotator adjusted it; the file and all exports stay as they are. */
export function PictureLook({ surface }: { surface: Surface }): JSX.Element {
  const { choices } = surface
  const { gamma, ...choice } = useSyncExternalStore(choices.subscribe, choices.get, choices.get)
  const anchor = useRef<SVGSVGElement>(null)
  const id = `tagwright-gamma-${useId().replaceAll(/\W/g, '')}`
  const filter = filterOf(choice, gamma === 1 ? null : id)

  useLayoutEffect(() => {
    const picture = anchor.current?.parentElement?.querySelector<HTMLElement>(
      '.tagwright-image-picture',
    )
    if (!picture) return
    picture.style.filter = filter
    return () => {
      picture.style.filter = ''
    }
  }, [filter])

  const tone = { type: 'gamma', exponent: gamma, amplitude: 1, offset: 0 } as const
  return (
    <svg ref={anchor} aria-hidden="true" className="tagwright-image-filter">
      <filter id={id} colorInterpolationFilters="sRGB" x="0" y="0" width="100%" height="100%">
        <feComponentTransfer>
          <feFuncR {...tone} />
          <feFuncG {...tone} />
          <feFuncB {...tone} />
        </feComponentTransfer>
      </filter>
    </svg>
  )
}
