import {
  AnnotationAttributes,
  AnnotationList,
  Button,
  LabelPicker,
  StateMessage,
  useActiveLabel,
  useDocumentState,
  useTaskStore,
  useWidget,
} from '@tagwright/react'
import type { TextSpansWidget } from '@tagwright/schema'
import { Spline, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { rangeOfQuote } from '../evidence/evidence-source.js'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import type { Picked } from '../reading/picked-words.js'
import { readText } from '../reading/reading-text.js'
import { SelectionBar } from '../reading/selection-bar.js'
import { TextReader } from '../reading/text-reader.js'
import { RelationList } from './relation-list.js'
import { spanText } from './span-text.js'
import { textSpansMessages } from './text-spans.messages.js'
import { useRelating } from './use-relating.js'
import { useSpans } from './use-spans.js'

/** Props of `TextSpansField`. */
export type TextSpansFieldProps = FieldProps<TextSpansWidget>

/**
 * Labels on words of a text: select by mouse, finger or keys, then press a label or its key; a label
 * chosen first labels whatever is dragged over. A span in use has buttons for its edges, and may be
 * related to another. The list beside it is the text's twin for screen readers.
 */
export function TextSpansField(props: TextSpansFieldProps) {
  const field = useField(props, textSpansMessages)
  const { widget, t, readOnly } = field
  const store = useTaskStore()
  const { labels } = useWidget(widget)
  const active = useActiveLabel(widget.id)
  const responses = useDocumentState((document) => document.responses)
  const { text, language, direction } = spanText(widget, store.task, responses)
  const reading = useMemo(() => readText(text ?? '', language), [text, language])
  const [picked, setPicked] = useState<Picked | null>(null)
  const spans = useSpans(widget, reading)
  const { selected } = spans
  const relating = useRelating(widget, spans.spans, selected, readOnly)
  const hintId = useId()

  const make = (range: Picked, label: string | undefined): boolean => {
    if (labels.length > 0 && label === undefined) {
      field.tell(t('fields.spans.no-label'))
      return false
    }
    const other = spans.obstacleTo(range, label)
    if (other) {
      const { quote } = other.geometry
      field.tell(
        t(widget.overlap === 'forbid' ? 'fields.spans.taken' : 'fields.spans.same', { quote }),
      )
      return false
    }
    const made = spans.make(range, label)
    if (!made) return false
    field.tell('')
    const name = labels.find(({ id }) => id === label)?.name ?? ''
    field.announce(t('fields.spans.made', { label: name, quote: made.quote }))
    setPicked(null)
    return true
  }
  const pick = (range: Picked | null, byDrag = false) => {
    field.tell('')
    if (range && store.getState().session.selection.length > 0) store.setSession({ selection: [] })
    // A label that was chosen first stays in hand; the one label there is always is.
    const label = active?.id ?? (labels.length === 1 ? labels[0]?.id : undefined)
    if (byDrag && range && label !== undefined && !readOnly && make(range, label)) return
    setPicked(range)
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || readOnly) return false
    if (!picked) return false
    if (event.key === 'Enter') {
      event.stopPropagation()
      return make(picked, active?.id ?? (labels.length === 1 ? labels[0]?.id : undefined)) || true
    }
    const label = labels.find(
      ({ hotkey }) =>
        hotkey !== null &&
        (event.key.toLowerCase() === hotkey.toLowerCase() || event.code === `Digit${hotkey}`),
    )
    if (!label) return false
    event.stopPropagation()
    make(picked, label.id)
    return true
  }
  if (text === undefined) {
    return (
      <FieldFrame field={field}>
        <StateMessage kind="error" title={t('issue.TW-FIELDS-190')} code="TW-FIELDS-190" />
      </FieldFrame>
    )
  }
  return (
    <FieldFrame field={field} hint={t('fields.spans.hint')} noneText={t('fields.spans.none')}>
      {!readOnly && (
        <LabelPicker
          widget={widget.id}
          label={t('fields.spans.labels')}
          {...(picked && { onPick: (label: string) => void make(picked, label) })}
        />
      )}
      <div className="tagwright-spans">
        <div>
          {text === '' && <StateMessage kind="empty" title={t('fields.spans.empty')} />}
          <TextReader
            reading={reading}
            language={language}
            direction={direction}
            label={t('fields.spans.text')}
            describedBy={hintId}
            marks={spans.marks}
            picked={picked}
            inUse={selected?.id}
            onPick={pick}
            onKey={onKey}
            onMark={(ids) => {
              setPicked(null)
              // Clicking again goes on to what lies under it.
              const at = ids.indexOf(selected?.id ?? '')
              const next = ids[(at + 1) % ids.length]
              store.setSession({ selection: next === undefined ? [] : [next] })
            }}
          />
          <p id={hintId} className="tagwright-visually-hidden">
            {t('fields.spans.hint')}
          </p>
          {picked && !readOnly && (
            <SelectionBar reading={reading} picked={picked} onPick={setPicked}>
              {labels.length === 0 && (
                <Button onClick={() => make(picked, undefined)}>{t('fields.spans.mark')}</Button>
              )}
            </SelectionBar>
          )}
          {selected && !picked && !readOnly && (
            <SelectionBar
              reading={reading}
              picked={rangeOfQuote(reading, selected.geometry)}
              onPick={(range) => {
                if (range) spans.move(selected.id, range)
                else store.setSession({ selection: [] })
              }}
            >
              <Button
                kind="quiet"
                icon={<Trash2 aria-hidden size={16} />}
                onClick={() => store.run('annotation.delete', undefined, { widget: widget.id })}
              >
                {t('fields.spans.remove')}
              </Button>
              {relating.offered && !relating.from && (
                <Button
                  kind="quiet"
                  icon={<Spline aria-hidden size={16} />}
                  onClick={() => relating.begin(selected)}
                >
                  {t('fields.spans.relate')}
                </Button>
              )}
            </SelectionBar>
          )}
          {relating.from && (
            <p className="tagwright-field-row" role="status">
              {t('fields.spans.relating', { quote: relating.from.geometry.quote })}
              <Button kind="quiet" onClick={relating.stop}>
                {t('fields.spans.stop')}
              </Button>
            </p>
          )}
        </div>
        <div className="tagwright-spans-side">
          <AnnotationList
            widget={widget.id}
            order={spans.order}
            label={t('fields.spans.list', { count: spans.spans.length })}
          />
          {selected && <AnnotationAttributes annotation={selected.id} />}
          <RelationList spans={spans.spans} types={relating.types} readOnly={readOnly} />
        </div>
      </div>
    </FieldFrame>
  )
}
