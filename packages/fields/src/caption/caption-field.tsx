import type { CaptionWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { MediumView } from '../media-view/medium-view.js'
import { useWatched } from '../media-view/use-watched.js'
import { WatchedNote } from '../media-view/watched-note.js'
import { WrittenAnswer } from '../parts/written-answer.js'
import { captionMessages } from './caption.messages.js'

/** Props of `CaptionField`. */
export type CaptionFieldProps = FieldProps<CaptionWidget>

/** A caption or description, written beside its medium; under it on phones. */
export function CaptionField(props: CaptionFieldProps) {
  const field = useField(props, captionMessages)
  const { value, widget, medium } = field
  return (
    <FieldFrame
      field={field}
      noneText={field.t('fields.caption.none')}
      strange={value !== undefined && typeof value !== 'string'}
    >
      <div className="tagwright-beside">
        <div className="tagwright-beside-medium">
          <MediumView medium={medium} widget={widget.id} />
          <WatchedNote watched={useWatched(medium, widget.minWatched)} />
        </div>
        <div>
          <WrittenAnswer field={field} />
        </div>
      </div>
    </FieldFrame>
  )
}
