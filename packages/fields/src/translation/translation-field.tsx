import { Button, StateMessage } from '@tagwright/react'
import type { TranslationWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { Passage } from '../media-view/passage.js'
import { WrittenAnswer } from '../parts/written-answer.js'
import { languageName } from './language-name.js'
import { translationMessages } from './translation.messages.js'

/** Props of `TranslationField`. */
export type TranslationFieldProps = FieldProps<TranslationWidget>

/** A translation beside its source, each in its own language and direction. */
export function TranslationField(props: TranslationFieldProps) {
  const field = useField(props, translationMessages)
  const { widget, medium, value, t, locale } = field
  const source = widget.source ?? medium?.text
  const from = widget.sourceLanguage ?? medium?.language
  const name = (tag: string) => languageName(tag, locale)
  const sourceTitle = from
    ? t('fields.translation.source-in', { language: name(from) })
    : t('fields.translation.source')
  const targetTitle = widget.language
    ? t('fields.translation.target-in', { language: name(widget.language) })
    : t('fields.translation.target')
  return (
    <FieldFrame
      field={field}
      noneText={t('fields.translation.none')}
      strange={value !== undefined && typeof value !== 'string'}
    >
      <div className="tagwright-beside">
        <div className="tagwright-beside-medium">
          <p className="tagwright-beside-title">{sourceTitle}</p>
          {source === undefined ? (
            <StateMessage kind="error" title={t('fields.translation.missing')} />
          ) : (
            <Passage text={source} language={from} label={sourceTitle} />
          )}
        </div>
        <div>
          <p className="tagwright-beside-title">{targetTitle}</p>
          <WrittenAnswer field={field} />
          {source && value === undefined && !field.readOnly && (
            <Button onClick={() => field.setValue(source)}>{t('fields.translation.copy')}</Button>
          )}
        </div>
      </div>
    </FieldFrame>
  )
}
