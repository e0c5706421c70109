import { IconButton } from '@tagwright/react'
import type { QuestionAnswer, QuestionAnswerWidget } from '@tagwright/schema'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldHandle } from '../field/use-field.js'
import { OptionGroup } from '../parts/option-group.js'
import { TextEntry } from '../text/text-entry.js'
import { ParaphraseList } from './paraphrase-list.js'
import type { QuestionAnswerMessage } from './question-answer.messages.js'

/** Props of `PairCard`. */
export interface PairCardProps {
  field: FieldHandle<QuestionAnswerWidget, QuestionAnswerMessage>
  /** From 1. */
  place: number
  /** Absent of the empty card at the end. */
  pair?: QuestionAnswer
  /** `group` joins typing into one undo step. */
  onChange(pair: QuestionAnswer, group?: string): void
  onRemove(): void
  onUse(): void
  children?: ReactNode
}

/** One question with its answer, other wordings, kinds and evidence. */
export function PairCard({
  field,
  place,
  pair,
  onChange,
  onRemove,
  onUse,
  children,
}: PairCardProps) {
  const { t, localize, readOnly, widget } = field
  const at = { place }
  const now = pair ?? { question: '' }
  const { minWords, maxWords, language, tags = [] } = widget
  const group = (part: string) => `typing:${field.path}:${place}:${part}`
  const written = language === undefined ? {} : { language }
  return (
    <li className="tagwright-entry tagwright-entry-card" data-pair={place} onFocus={onUse}>
      <div className="tagwright-entry-head">
        <span>{pair ? t('fields.qa.pair', at) : t('fields.qa.new')}</span>
        {pair && !readOnly && (
          <IconButton
            tooltip={false}
            label={t('fields.qa.remove', at)}
            icon={<X aria-hidden size={16} />}
            onClick={onRemove}
          />
        )}
      </div>
      <div className="tagwright-entry-text">
        <TextEntry
          value={now.question}
          rules={{ ...written, placeholder: t('fields.qa.ask') }}
          label={pair ? t('fields.qa.question', at) : t('fields.qa.new')}
          counter={false}
          readOnly={readOnly}
          describedBy={field.describedBy}
          onText={(question) => onChange({ ...now, question }, group('question'))}
        />
      </div>
      {pair && !pair.unanswerable && (
        <div className="tagwright-entry-text">
          <TextEntry
            value={now.answer ?? ''}
            rules={{
              ...written,
              ...(minWords !== undefined && { minWords }),
              ...(maxWords !== undefined && { maxWords }),
              placeholder: t('fields.qa.reply'),
            }}
            label={t('fields.qa.answer', at)}
            counter={minWords !== undefined || maxWords !== undefined}
            readOnly={readOnly}
            onText={(answer) => onChange({ ...now, answer }, group('answer'))}
          />
        </div>
      )}
      {pair && (widget.allowUnanswerable || pair.unanswerable) && (
        <label className="tagwright-option" data-checked={pair.unanswerable || undefined}>
          <input
            type="checkbox"
            checked={pair.unanswerable === true}
            disabled={readOnly}
            onChange={({ target }) => onChange({ ...now, unanswerable: target.checked })}
          />
          {t('fields.qa.unanswerable')}
        </label>
      )}
      {pair && tags.length > 0 && (
        <OptionGroup
          options={tags.map((tag) => ({
            id: tag.id,
            name: localize(tag.name) || tag.id,
            description: localize(tag.description),
            color: tag.color,
          }))}
          isChosen={(tag) => pair.tags?.includes(tag) === true}
          multiple
          readOnly={readOnly}
          name={`${field.id}-tags-${place}`}
          label={t('fields.qa.tags', at)}
          onToggle={(tag) => {
            const chosen = pair.tags ?? []
            const without = chosen.filter((other) => other !== tag)
            onChange({
              ...now,
              tags: without.length < chosen.length ? without : [...chosen, tag],
            })
          }}
        />
      )}
      {pair && (
        <ParaphraseList
          paraphrases={pair.paraphrases ?? []}
          wanted={widget.minParaphrases ?? 0}
          place={place}
          language={language}
          readOnly={readOnly}
          t={t}
          onChange={(paraphrases, at) => onChange({ ...now, paraphrases }, group(`p${at}`))}
        />
      )}
      {children}
    </li>
  )
}
