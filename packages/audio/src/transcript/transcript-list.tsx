import { useMessages, useSession, useTheme } from '@tagwright/react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type JSX, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { SegmentRow } from './segment-row.js'
import { useKeptFocus } from './use-kept-focus.js'
import { useTextHelp, useTextKeys } from './use-text-keys.js'

/** The segments in order of time as a virtual list; each row's text can be edited in place. */
export function TranscriptList(): JSX.Element {
  const timeline = useTimeline()
  const { t } = useMessages(audioMessages)
  const { coarse } = useTheme()
  const scroller = useRef<HTMLDivElement>(null)
  const { index, order } = timeline.segments
  // Read for its change: the index itself stays the same object.
  const version = useSignal(order)
  const selected = useSession(() => timeline.selected())
  // One for all rows: each would read the keymap for itself.
  const onTextKey = useTextKeys()
  const textHelp = useTextHelp()
  const keepFocus = useKeptFocus(scroller)
  const count = index.size
  const active = selected === null ? -1 : index.placeOf(selected)

  // One function as long as the order is the same: with a new one every row is placed anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version tells of another order.
  const keyOf = useCallback((place: number) => index.at(place)?.id ?? place, [index, version])
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (coarse ? 56 : 44),
    getItemKey: keyOf,
    overscan: 4,
    initialRect: { width: 600, height: 320 },
    // The active row stays, wherever the list is scrolled: it may hold the caret.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      if (active >= 0 && active < count && !rows.includes(active)) {
        rows.push(active)
        rows.sort((a, b) => a - b)
      }
      return rows
    },
  })

  // A row that is selected is brought into view, in the list as on the time axis.
  useLayoutEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' })
  }, [virtualizer, active])

  const wantsFocus = useSignal(timeline.wantsFocus)
  useEffect(() => {
    if (!wantsFocus) return
    const place = index.placeOf(wantsFocus.id)
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'auto' })
  }, [wantsFocus, index, virtualizer])

  return (
    <div ref={scroller} className="tagwright-audio-transcript" {...keepFocus}>
      {count === 0 ? (
        <p className="tagwright-audio-empty">
          {t(coarse ? 'audio.list.empty-touch' : 'audio.list.empty')}
        </p>
      ) : (
        <ul
          aria-label={t('audio.list.label', { count })}
          className="tagwright-audio-rows"
          style={{ blockSize: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const segment = index.at(item.index)
            if (!segment) return null
            return (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="tagwright-audio-row-place"
                style={{ transform: `translateY(${item.start}px)` }}
                aria-setsize={count}
                aria-posinset={item.index + 1}
              >
                <SegmentRow
                  id={segment.id}
                  place={item.index}
                  onTextKey={onTextKey}
                  textHelp={textHelp}
                  tabbable={active >= 0 ? item.index === active : item.index === 0}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
