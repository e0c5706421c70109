import { useSignal } from '@tagwright/audio'
import { useLabelIndex, useMessages, useScopedEffect } from '@tagwright/react'
import { type JSX, useMemo, useRef } from 'react'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { numbered, trackStyles } from '../picture/track-style.js'
import { dragTime, timeUnder } from './drag-time.js'
import { Playhead } from './playhead.js'
import { clipTicks } from './ticks.js'
import { TierLane } from './tier-lane.js'
import { TrackLane } from './track-lane.js'
import { usePlacement } from './use-placement.js'

/** Time under the picture: a ruler to move by, a lane a tier, a lane an object. Time runs to the right. */
export function ClipTimeline(): JSX.Element {
  const clip = useClip()
  const { t, localize } = useMessages(videoMessages)
  const labels = useLabelIndex()
  const styleOf = useMemo(() => trackStyles(labels), [labels])
  const { tracks, timed, numbers } = useSignal(clip.content.items)
  const activeTier = useSignal(clip.activeTier)
  const view = useSignal(clip.view)
  const placement = usePlacement()
  const axis = useRef<HTMLDivElement>(null)
  const known = new Set(clip.tiers.map(({ id }) => id))

  useScopedEffect(
    (scope) => {
      const element = axis.current
      if (!element) return
      const onWheel = (event: WheelEvent) => {
        if (!event.ctrlKey && !event.metaKey) return
        event.preventDefault()
        clip.zoom(Math.exp(-event.deltaY / 200), timeUnder(clip, element, event.clientX))
      }
      scope.listen(element, 'wheel', onWheel as (event: never) => void, { passive: false })
    },
    [clip],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a timeline is no fieldset.
    <div
      className="tagwright-video-timeline"
      dir="ltr"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move through time.
      tabIndex={0}
      aria-label={t('video.timeline.label')}
      onFocus={() => clip.focus.set('timeline')}
      onBlur={() => clip.focus.set(null)}
    >
      <div className="tagwright-video-names" aria-hidden>
        <span className="tagwright-video-ruler" />
        {clip.tiers.map((tier) => (
          <span
            key={tier.id}
            className="tagwright-video-lane-name"
            data-active={tier.id === activeTier || undefined}
          >
            <bdi>{localize(tier.name) || tier.id}</bdi>
          </span>
        ))}
        {tracks.map((track) => (
          <span key={track.id} className="tagwright-video-lane-name" data-kind="track">
            <bdi>{numbered(styleOf(track).name, numbers.get(track.id))}</bdi>
          </span>
        ))}
      </div>
      <div
        ref={axis}
        className="tagwright-video-axis"
        onPointerDown={(event) => {
          const seek = (time: number) => clip.frames.show(time)
          // A finger on the lanes may be about to scroll the page; on the ruler it moves in time.
          const onRuler = (event.target as Element).closest('.tagwright-video-ruler') !== null
          const scrubs = event.pointerType !== 'touch' || onRuler
          if (scrubs) seek(timeUnder(clip, event.currentTarget, event.clientX))
          dragTime(clip, event, {
            onMove: (_, time) => scrubs && seek(time),
            onEnd: (_, __, time) => seek(time),
          })
        }}
      >
        <div className="tagwright-video-ruler">
          {clipTicks(view).map(({ time, label }) => (
            <span key={time} className="tagwright-video-tick" style={placement.at(time)}>
              {label}
            </span>
          ))}
        </div>
        {clip.tiers.map((tier) => (
          <TierLane
            key={tier.id}
            tier={tier}
            styleOf={styleOf}
            items={timed.filter(
              (one) =>
                one.tier === tier.id || (!known.has(one.tier ?? '') && tier === clip.tiers[0]),
            )}
          />
        ))}
        {tracks.map((track) => (
          <TrackLane key={track.id} track={track} style={styleOf(track)} />
        ))}
        <Playhead />
      </div>
    </div>
  )
}
