import {
  AnnotationAttributes,
  Button,
  Chord,
  NumericFields,
  onlyMoved,
  useAnnotation,
  useAnnotationName,
  useCommand,
  useMessages,
  useSelection,
} from '@tagwright/react'
import type { Annotation } from '@tagwright/schema'
import { Check, X } from 'lucide-react'
import type { JSX } from 'react'
import type { Surface } from '../canvas/surface.js'
import { ManyDetails, SelectedDetails } from '../details/selected-details.js'
import { imageMessages } from '../messages/image-messages.js'
import { modelMessages } from '../messages/model-messages.js'
import { isSuggestion } from '../paint/label-styles.js'

/** What is known of the selection: its numbers to type, its attributes, a suggestion's verdict. */
export function SelectedAnnotation({ surface }: { surface: Surface }): JSX.Element | null {
  const widget = surface.widget.id
  const { t } = useMessages(imageMessages)
  const selection = useSelection()
  const id = selection.length === 1 ? selection[0] : undefined
  const annotation = useAnnotation(id, onlyMoved)
  const nameOf = useAnnotationName()
  if (selection.length > 1) {
    return (
      <section className="tagwright-image-selected">
        <p className="tagwright-image-many">
          {t('image.panel.selected-many', { count: selection.length })}
        </p>
        <ManyDetails surface={surface} />
      </section>
    )
  }
  if (!id || annotation?.widget !== widget) return null
  // What was decoded counts, not what the task declares.
  const frame = surface.frame()
  return (
    <section
      className="tagwright-image-selected"
      aria-label={t('image.panel.selected', { name: nameOf(annotation).label })}
    >
      {isSuggestion(annotation) && <SuggestionVerdict widget={widget} origin={annotation.origin} />}
      <AnnotationAttributes annotation={id} />
      <NumericFields annotation={id} {...(frame.width > 0 && { frame })} />
      <SelectedDetails surface={surface} annotation={id} />
    </section>
  )
}

/** Whose suggestion it is and how sure that one was, in words; and what becomes of it. */
function SuggestionVerdict({
  widget,
  origin,
}: {
  widget: string
  origin: Annotation['origin']
}): JSX.Element {
  const { t } = useMessages(imageMessages)
  const { t: tModel } = useMessages(modelMessages)
  const { source, score } = origin ?? {}
  const sure =
    score === undefined
      ? undefined
      : tModel('image.suggest.sure', { percent: Math.round(score * 100) })
  const accept = useCommand('annotation.accept', { widget })
  const reject = useCommand('annotation.reject', { widget })
  return (
    <div className="tagwright-image-verdict">
      <span>
        {[t('image.suggestion'), source, sure].filter((each) => each !== undefined).join(' · ')}
      </span>
      <Button
        icon={<Check aria-hidden size={16} />}
        disabled={!accept.enabled}
        onClick={() => accept.run()}
      >
        {t('image.suggestion.accept')}
        {accept.chords[0] && <Chord chord={accept.chords[0]} />}
      </Button>
      <Button
        icon={<X aria-hidden size={16} />}
        disabled={!reject.enabled}
        onClick={() => reject.run()}
      >
        {t('image.suggestion.reject')}
        {reject.chords[0] && <Chord chord={reject.chords[0]} />}
      </Button>
    </div>
  )
}
