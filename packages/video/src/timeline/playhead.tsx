import { useScopedEffect } from '@tagwright/react'
import { type JSX, useRef } from 'react'
import { useClip } from '../clip/clip-context.js'

/** The line at the frame on screen; moves without rendering. */
export function Playhead(): JSX.Element {
  const clip = useClip()
  const line = useRef<HTMLDivElement>(null)
  useScopedEffect(
    (scope) => {
      const place = () => {
        const element = line.current
        if (!element) return
        const { start, end } = clip.view.get()
        const share = (clip.frames.time - start) / Math.max(1e-6, end - start)
        element.hidden = share < 0 || share > 1
        element.style.insetInlineStart = `${share * 100}%`
      }
      scope.add(clip.frames.subscribe(place))
      scope.add(clip.view.subscribe(place))
      place()
    },
    [clip],
  )
  return <div ref={line} className="tagwright-video-playhead" aria-hidden />
}
