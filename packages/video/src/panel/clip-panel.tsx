import { useSignal } from '@tagwright/audio'
import {
  AnnotationAttributes,
  AnnotationList,
  LabelPicker,
  NumericFields,
  useAnnotation,
  useMessages,
  useSelection,
  useTaskStore,
} from '@tagwright/react'
import { type JSX, useCallback } from 'react'
import { isTrack } from '../clip/clip-content.js'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { TierPicker } from './tier-picker.js'
import { TrackDetails } from './track-details.js'

/** Beside the picture: labels, what is selected, and the list of everything. */
export function ClipPanel(): JSX.Element {
  const clip = useClip()
  const { t } = useMessages(videoMessages)
  const widget = clip.widget.id
  const { numbers } = useSignal(clip.content.items)
  const numberOf = useCallback((id: string) => numbers.get(id), [numbers])
  return (
    <aside className="tagwright-video-panel" aria-label={t('video.panel.label')}>
      <div className="tagwright-video-panel-content">
        <LabelPicker widget={widget} />
        <TierPicker />
        <SelectedDetails />
        <div className="tagwright-video-list">
          <AnnotationList widget={widget} numberOf={numberOf} />
        </div>
      </div>
    </aside>
  )
}

function SelectedDetails(): JSX.Element | null {
  const clip = useClip()
  const { document } = useTaskStore().getState()
  const id = useSelection().findLast(
    (one) => document.annotations.get(one)?.widget === clip.widget.id,
  )
  const annotation = useAnnotation(id ?? '')
  if (!annotation) return null
  return (
    <>
      {isTrack(annotation) ? (
        <TrackDetails track={annotation} />
      ) : (
        <NumericFields annotation={annotation.id} />
      )}
      <AnnotationAttributes annotation={annotation.id} />
    </>
  )
}
