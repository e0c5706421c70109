import { IconButton } from '@tagwright/react'
import type { Statement, StatementsWidget } from '@tagwright/schema'
import { ArrowLeftRight, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldHandle } from '../field/use-field.js'
import { TextEntry } from '../text/text-entry.js'
import type { statementsMessages } from './statements.messages.js'

/** Props of `StatementRow`. */
export interface StatementRowProps {
  field: FieldHandle<StatementsWidget, keyof (typeof statementsMessages)['en']>
  truth: boolean
  /** From 1, among those of its kind. */
  place: number
  /** Absent of the empty row at the end. */
  statement?: Statement
  /** Nothing can be written yet. */
  locked: boolean
  onText(text: string): void
  onTurn(): void
  onRemove(): void
  /** Enter: on to the next row. */
  onNext(): void
  /** The text box was left empty. */
  onLeftEmpty(): void
  onUse(): void
  children?: ReactNode
}

/** One statement, or the empty row that the next one is written in. */
export function StatementRow(props: StatementRowProps) {
  const { field, truth, place, statement, locked } = props
  const { t, widget } = field
  const kind = { truth: String(truth), place }
  const name = t(statement ? 'fields.statements.name' : 'fields.statements.new', kind)
  const { minWords, maxWords, language } = widget
  return (
    <li
      className="tagwright-entry"
      data-statement={`${truth} ${place}`}
      onFocus={props.onUse}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && statement?.text.trim() === '') {
          props.onLeftEmpty()
        }
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return
        if (event.nativeEvent.isComposing) return
        if (!(event.target instanceof HTMLTextAreaElement)) return
        event.preventDefault()
        event.stopPropagation()
        props.onNext()
      }}
    >
      <div className="tagwright-entry-line">
        <div className="tagwright-entry-text">
          <TextEntry
            value={statement?.text ?? ''}
            rules={{
              ...(minWords !== undefined && { minWords }),
              ...(maxWords !== undefined && { maxWords }),
              ...(language !== undefined && { language }),
              placeholder: statement ? '' : t('fields.statements.placeholder', kind),
            }}
            label={name}
            readOnly={field.readOnly || locked}
            counter={statement !== undefined && (minWords !== undefined || maxWords !== undefined)}
            describedBy={field.describedBy}
            onText={props.onText}
          />
        </div>
        {statement && !field.readOnly && (
          <span className="tagwright-entry-buttons">
            <IconButton
              tooltip={false}
              label={t('fields.statements.turn', { ...kind, name })}
              icon={<ArrowLeftRight aria-hidden size={16} />}
              onClick={props.onTurn}
            />
            <IconButton
              tooltip={false}
              label={t('fields.statements.remove', { name })}
              icon={<X aria-hidden size={16} />}
              onClick={props.onRemove}
            />
          </span>
        )}
      </div>
      {props.children}
    </li>
  )
}
