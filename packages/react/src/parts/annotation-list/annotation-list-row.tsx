import type { Annotation } from '@tagwright/schema'
import { Check, EyeOff, Lock, MessageSquare, Sparkles, X } from 'lucide-react'
import { type JSX, type MouseEvent, memo } from 'react'
import type { AnnotationName } from '../../labels/use-annotation-name.js'
import type { reactMessages } from '../../messages/react-messages.js'
import type { Messages } from '../../messages/use-messages.js'
import { useRestingAnnotation } from '../../state/use-resting-annotation.js'
import { Swatch } from '../list/swatch.js'

/** Props of one row. */
export interface AnnotationListRowProps {
  annotation: string
  domId: string
  index: number
  count: number
  top: number
  height: number
  active: boolean
  selected: boolean
  hidden: boolean
  locked: boolean
  /** What tells it apart from others of its label. */
  number?: number | undefined
  /** What rows share, so that none looks it up for itself. */
  nameOf: (annotation: Annotation) => AnnotationName
  /** A share in [0, 1] as text. */
  percent: (share: number) => string
  t: Messages<keyof (typeof reactMessages)['en'] & string>['t']
  onPress: (index: number, event: MouseEvent) => void
  onHover: (index: number | null) => void
}

/** Whether an annotation is a model's that nobody has judged. */
const isSuggestion = ({ origin, review }: Annotation): boolean =>
  origin?.kind === 'model' && !origin.edited && !review

/** Told by its form, not by colour, and by its name. */
const verdicts: Readonly<Record<string, typeof Check>> = { accepted: Check, rejected: X }

/** One option of the annotation list. */
export const AnnotationListRow = memo(function AnnotationListRow(
  props: AnnotationListRowProps,
): JSX.Element | null {
  const { annotation: id, index, top, height, hidden, locked, nameOf, t } = props
  const annotation = useRestingAnnotation(id)
  if (!annotation) return null
  const name = nameOf(annotation)
  const plain = annotation.text || name.label
  const shown = props.number === undefined ? plain : `${plain} ${props.number}`
  const suggestion = isSuggestion(annotation)
  const score = suggestion ? annotation.origin?.score : undefined
  const verdict = annotation.review?.verdict
  const Verdict = (verdict && verdicts[verdict]) ?? MessageSquare
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the listbox's, by aria-activedescendant.
    // biome-ignore lint/a11y/useFocusableInteractive: options of an aria-activedescendant listbox take no focus.
    <div
      id={props.domId}
      role="option"
      className="tagwright-list-row"
      aria-selected={props.selected}
      aria-setsize={props.count}
      aria-posinset={index + 1}
      data-active={props.active || undefined}
      data-hidden={hidden || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => props.onPress(index, event)}
      onPointerEnter={() => props.onHover(index)}
    >
      <Swatch color={name.first?.color} dashed={name.first?.dash !== undefined} />
      <span className="tagwright-list-name">
        {shown}
        <span className="tagwright-spoken">, </span>
      </span>
      <span className="tagwright-list-detail">{name.shape}</span>
      {suggestion && (
        <Sparkles role="img" aria-label={t('react.annotation.suggestion')} size={14} />
      )}
      {score !== undefined && <span className="tagwright-list-score">{props.percent(score)}</span>}
      {verdict && (
        <Verdict role="img" aria-label={t('react.annotation.verdict', { verdict })} size={14} />
      )}
      {hidden && <EyeOff role="img" aria-label={t('react.annotation.hidden')} size={14} />}
      {locked && <Lock role="img" aria-label={t('react.annotation.locked')} size={14} />}
    </div>
  )
})
