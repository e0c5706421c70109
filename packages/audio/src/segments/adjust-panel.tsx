import { Button, useAnnounce, useMessages, useSession } from '@tagwright/react'
import { type JSX, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { RowSelect } from '../transcript/row-select.js'
import {
  rippleDelete,
  rippleEndTo,
  type ShiftWhat,
  type SnapTarget,
  shiftBy,
  snapSegment,
} from './adjust-segment.js'
import { useCanEdit } from './use-can-edit.js'

const snaps = ['any', 'tier', 'other-tiers', 'playhead', 'zero-crossing'] as const
const whats = ['selected', 'following', 'tier'] as const

/** Times of segments without dragging: snap edges, shift several, ripple. */
export function AdjustPanel(): JSX.Element {
  const timeline = useTimeline()
  const { clock, tiers } = timeline
  const { t } = useMessages(writingMessages)
  const announce = useAnnounce()
  const selected = useSession(() => timeline.selected())
  const [snap, setSnap] = useState<SnapTarget>('any')
  const [what, setWhat] = useState<ShiftWhat>('following')
  const [seconds, setSeconds] = useState('0.1')
  const mayEdit = useCanEdit(selected)
  const can = selected !== null && mayEdit
  const by = Number(seconds.replace(',', '.'))
  const isTime = seconds.trim() !== '' && Number.isFinite(by)
  const tell = (done: boolean) => announce(t(done ? 'audio.adjust.done' : 'audio.adjust.nothing'))
  const shift = (direction: 1 | -1) => tell(shiftBy(timeline, what, direction * by))
  return (
    <HelpPanel title={t('audio.adjust')}>
      <div className="tagwright-audio-help-row">
        <RowSelect
          label={t('audio.adjust.snap-to')}
          value={snap}
          options={snaps
            .filter((one) => one !== 'other-tiers' || tiers.length > 1)
            .map((id) => ({ id, name: t(`audio.adjust.snap-${id}`) }))}
          onChange={(next) => setSnap(next as SnapTarget)}
        />
        <Button disabled={!can} onClick={() => void snapSegment(timeline, snap).then(tell)}>
          {t('audio.adjust.snap')}
        </Button>
      </div>
      <div className="tagwright-audio-help-row">
        <RowSelect
          label={t('audio.adjust.shift')}
          value={what}
          options={whats.map((id) => ({ id, name: t(`audio.adjust.shift-${id}`) }))}
          onChange={(next) => setWhat(next as ShiftWhat)}
        />
        <label className="tagwright-audio-field">
          <span>{t('audio.adjust.seconds')}</span>
          <input
            type="text"
            inputMode="decimal"
            dir="ltr"
            className="tagwright-input tagwright-audio-time-field"
            value={seconds}
            aria-invalid={isTime ? undefined : true}
            onChange={(event) => setSeconds(event.currentTarget.value)}
          />
        </label>
        <Button disabled={!isTime || (what !== 'tier' && !can)} onClick={() => shift(-1)}>
          {t('audio.adjust.earlier')}
        </Button>
        <Button disabled={!isTime || (what !== 'tier' && !can)} onClick={() => shift(1)}>
          {t('audio.adjust.later')}
        </Button>
      </div>
      <div className="tagwright-audio-help-row">
        <Button disabled={!can} onClick={() => tell(rippleEndTo(timeline, clock.time))}>
          {t('audio.adjust.ripple-end')}
        </Button>
        <Button disabled={!can} onClick={() => tell(rippleDelete(timeline))}>
          {t('audio.adjust.ripple-delete')}
        </Button>
      </div>
    </HelpPanel>
  )
}
