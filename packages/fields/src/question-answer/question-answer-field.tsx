import type { QuestionAnswer, QuestionAnswerWidget } from '@tagwright/schema'
import { useRef } from 'react'
import { useEntries } from '../entries/use-entries.js'
import { BesideMedium } from '../evidence/beside-medium.js'
import { EvidenceList } from '../evidence/evidence-list.js'
import { useEntryEvidence } from '../evidence/use-entry-evidence.js'
import { useEvidenceSource } from '../evidence/use-evidence-source.js'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { PairCard } from './pair-card.js'
import { questionAnswerMessages } from './question-answer.messages.js'
import { isBlankPair, readPairs, tidyPair } from './question-answer-value.js'

/** Props of `QuestionAnswerField`. */
export type QuestionAnswerFieldProps = FieldProps<QuestionAnswerWidget>

/**
 * Questions with their answers about a passage, a sound or a clip. The last card is empty: writing in
 * it makes the next pair. Words selected in the passage are an answer's evidence, and its text while
 * it has none.
 */
export function QuestionAnswerField(props: QuestionAnswerFieldProps) {
  const field = useField(props, questionAnswerMessages)
  const { widget, medium, t, readOnly } = field
  const cards = useRef<HTMLOListElement>(null)
  const read = readPairs(field.value)
  const pairs = read ?? []
  const list = useEntries<QuestionAnswer>(field, pairs)
  const { source, setClock } = useEvidenceSource(medium)
  const evidence = widget.evidence !== 'none' && source.kind !== 'none'
  const marking = useEntryEvidence(widget, source, list, evidence)
  const { max, min = 1 } = widget
  const full = max !== undefined && pairs.length >= max
  const cardCount = pairs.length + (readOnly || full ? 0 : 1)

  const change = (index: number, pair: QuestionAnswer, group?: string) => {
    const tidy = tidyPair(pair)
    if (index === pairs.length - 1 && isBlankPair(tidy)) list.remove(index)
    else list.put(index, tidy, group)
  }
  return (
    <FieldFrame
      field={field}
      hint={
        full
          ? t('fields.qa.full', { max: max ?? 0 })
          : t('fields.qa.count', { count: pairs.length, min })
      }
      noneText={t('fields.qa.none')}
      strange={read === null}
    >
      <BesideMedium
        field={field}
        source={source}
        evidence={evidence}
        entries={pairs}
        onClock={setClock}
      >
        <ol ref={cards} className="tagwright-entry-list" aria-label={t('fields.qa.list')}>
          {Array.from({ length: cardCount }, (_, index) => {
            const pair = pairs[index]
            const place = index + 1
            return (
              <PairCard
                key={`pair ${place}`}
                field={field}
                place={place}
                {...(pair && { pair })}
                onChange={(next, group) => change(index, next, group)}
                onUse={() => marking.use(index)}
                onRemove={() => {
                  if (!list.remove(index)) return
                  field.announce(t('fields.qa.removed', { place }))
                  const next = cards.current?.children[Math.max(0, index - 1)]
                  next?.querySelector('textarea')?.focus()
                }}
              >
                {pair && evidence && !pair.unanswerable && (
                  <EvidenceList
                    source={source}
                    evidence={pair.evidence ?? []}
                    name={t('fields.qa.answer', { place })}
                    readOnly={readOnly}
                    from={marking.fromOf(index)}
                    onFrom={(from) => marking.setFrom(index, from)}
                    onAdd={(geometry) => {
                      const quoted = geometry.type === 'text-span' && !pair.answer?.trim()
                      const changes = quoted ? { answer: geometry.quote } : undefined
                      return list.addEvidence(index, geometry, changes)
                    }}
                    onChange={list.changeEvidence}
                    onRemove={(id) => list.removeEvidence(index, id)}
                  />
                )}
              </PairCard>
            )
          })}
        </ol>
      </BesideMedium>
    </FieldFrame>
  )
}
