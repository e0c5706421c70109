import { Button, Chord, Popover, useCommand, useMessages, useScopedEffect } from '@tagwright/react'
import { type JSX, type KeyboardEvent, useRef, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import type { StageLayout } from '../stage/stage-layout.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { listenForMenu, type MenuPlace } from './listen-for-menu.js'

/** Props of {@link SegmentMenu}. */
export interface SegmentMenuProps {
  layout: StageLayout
}

const ofSegment = [
  ...['player.play-segment', 'text.write', 'segment.split', 'segment.start-here'],
  ...['segment.end-here', 'segment.merge-previous', 'segment.merge-next', 'segment.next-speaker'],
  ...['annotation.accept', 'annotation.reject', 'timeline.fit-segment', 'segment.delete'],
]
const elsewhere = ['segment.create', 'player.toggle', 'timeline.fit']

/** What can be done at a place of the time axis: a finger that rests there opens it, or the menu key. */
export function SegmentMenu({ layout }: SegmentMenuProps): JSX.Element {
  const timeline = useTimeline()
  const { t } = useMessages(audioMessages)
  const element = useSignal(timeline.stageElement)
  const anchor = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<MenuPlace | null>(null)
  const latest = useRef(layout)
  latest.current = layout
  useScopedEffect(
    (scope) => {
      if (element) listenForMenu(element, timeline, () => latest.current, setPlace, scope)
    },
    [element, timeline],
  )
  const close = () => {
    setPlace(null)
    element?.focus({ preventScroll: true })
  }
  const [left, top] =
    place && element ? [element.offsetLeft + place.x, element.offsetTop + place.y] : [0, 0]
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className="tagwright-audio-menu-anchor"
        dir="ltr"
        style={{ transform: `translate(${left}px, ${top}px)` }}
      />
      <Popover
        open={place !== null}
        onOpenChange={(open) => !open && close()}
        anchor={anchor}
        label={t('audio.menu')}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from button to button. */}
        <div className="tagwright-audio-menu" onKeyDown={moveBetweenItems}>
          {(place?.id === null ? elsewhere : ofSegment).map((command) => (
            <MenuItem key={command} command={command} onDone={close} />
          ))}
        </div>
      </Popover>
    </>
  )
}

function MenuItem({
  command,
  onDone,
}: {
  command: string
  onDone: () => void
}): JSX.Element | null {
  const { widget } = useTimeline()
  const { run, enabled, label, chords } = useCommand(command, { widget: widget.id })
  if (!enabled) return null
  return (
    <Button
      kind="quiet"
      onClick={() => {
        onDone()
        run()
      }}
    >
      <span>{label}</span>
      {chords[0] && <Chord chord={chords[0]} />}
    </Button>
  )
}

function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const items = [...event.currentTarget.querySelectorAll('button')]
  const now = items.indexOf(event.target as HTMLButtonElement)
  event.preventDefault()
  event.stopPropagation()
  items[(now + by + items.length) % items.length]?.focus()
}
