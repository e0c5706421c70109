import { useIsMac } from '@tagwright/react'
import type { Statement, StatementsWidget } from '@tagwright/schema'
import { useRef } from 'react'
import { useEntries } from '../entries/use-entries.js'
import { BesideMedium } from '../evidence/beside-medium.js'
import { EvidenceList } from '../evidence/evidence-list.js'
import { useEntryEvidence } from '../evidence/use-entry-evidence.js'
import { useEvidenceSource } from '../evidence/use-evidence-source.js'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { useWatched } from '../media-view/use-watched.js'
import { WatchedNote } from '../media-view/watched-note.js'
import { StatementRow } from './statement-row.js'
import { statementsMessages } from './statements.messages.js'
import { readStatements } from './statements-value.js'

/** Props of `StatementsField`. */
export type StatementsFieldProps = FieldProps<StatementsWidget>

/**
 * True and false statements about a clip, a sound, a picture or a passage: two lists that each end
 * with an empty row, so that a statement is its words and Enter. Evidence is a stretch of the clip or
 * words of the passage. Writing waits until as much was played as the task asks for.
 */
export function StatementsField(props: StatementsFieldProps) {
  const field = useField(props, statementsMessages)
  const { widget, medium, t, readOnly, number } = field
  const mac = useIsMac()
  const lists = useRef<HTMLDivElement>(null)
  const read = readStatements(field.value)
  const statements = read ?? []
  const list = useEntries<Statement>(field, statements)
  const { source, setClock } = useEvidenceSource(medium)
  const evidence = widget.evidence !== 'none' && source.kind !== 'none'
  const marking = useEntryEvidence(widget, source, list, evidence)
  const watched = useWatched(medium, widget.minWatched)
  const locked = watched !== null && !watched.enough
  const { max } = widget
  const full = max !== undefined && statements.length >= max

  const focusRow = (truth: boolean, place: number) =>
    lists.current
      ?.querySelector<HTMLElement>(`[data-statement="${truth} ${place}"] textarea`)
      ?.focus()
  const write = (index: number, truth: boolean, text: string) => {
    const old = statements[index]
    const last = index === statements.findLastIndex((one) => one.truth === truth)
    // The last one of its kind that is emptied is the empty row again.
    if (old && last && text === '' && !old.evidence?.length) list.remove(index)
    else list.put(index, { ...old, text, truth }, `typing:${field.path}:${index}`)
  }
  const section = (truth: boolean) => {
    const own = statements.flatMap((statement, index) =>
      statement.truth === truth ? [{ statement, index }] : [],
    )
    const min = truth ? widget.minTrue : widget.minFalse
    const rows: { statement?: Statement; index: number }[] = [...own]
    if (!readOnly && !full) rows.push({ index: statements.length })
    const key = min ? 'fields.statements.count' : 'fields.statements.count-free'
    const count = own.filter(({ statement }) => statement.text.trim() !== '').length
    return (
      <section key={String(truth)} className="tagwright-entries" data-truth={truth}>
        <h3 className="tagwright-entries-title">
          {t('fields.statements.heading', { truth: String(truth) })}{' '}
          <small data-enough={count >= (min ?? 0) || undefined}>
            {t(key, { count, min: min ?? 0 })}
          </small>
        </h3>
        <ol className="tagwright-entry-list">
          {rows.map(({ statement, index }, at) => {
            const place = at + 1
            const name = t('fields.statements.name', { truth: String(truth), place })
            return (
              <StatementRow
                // A row keeps its place while the text in it changes: the empty one becomes real.
                key={`${truth} ${place}`}
                field={field}
                truth={truth}
                place={place}
                {...(statement && { statement })}
                locked={locked}
                onText={(text) => write(index, truth, text)}
                onTurn={() => statement && list.put(index, { ...statement, truth: !truth })}
                onRemove={() => {
                  if (!list.remove(index)) return
                  field.announce(t('fields.statements.removed', { name }))
                  focusRow(truth, Math.min(place, rows.length - 1))
                }}
                onNext={() => {
                  if (place < rows.length) focusRow(truth, place + 1)
                  else if (full) field.tell(t('fields.statements.full', { max: max ?? 0 }))
                }}
                onLeftEmpty={() => {
                  if (!statement?.evidence?.length) list.remove(index)
                }}
                onUse={() => marking.use(index)}
              >
                {statement && evidence && (
                  <EvidenceList
                    source={source}
                    evidence={statement.evidence ?? []}
                    name={name}
                    readOnly={readOnly}
                    from={marking.fromOf(index)}
                    onFrom={(from) => marking.setFrom(index, from)}
                    onAdd={(geometry) => list.addEvidence(index, geometry)}
                    onChange={list.changeEvidence}
                    onRemove={(id) => list.removeEvidence(index, id)}
                  />
                )}
              </StatementRow>
            )
          })}
        </ol>
      </section>
    )
  }
  const percent = (share: number) => number(Math.floor(share * 100) / 100, { style: 'percent' })
  const keys = { mark: mac ? '⌘E' : 'Ctrl+E', play: 'F8' }
  return (
    <FieldFrame
      field={field}
      hint={
        locked
          ? t('fields.statements.watch-first', {
              share: percent(watched.share),
              wanted: percent(watched.wanted),
            })
          : undefined
      }
      keyHint={
        !locked && source.kind === 'time' && evidence
          ? t('fields.statements.keys', keys)
          : undefined
      }
      noneText={t('fields.statements.none')}
      strange={read === null}
    >
      <BesideMedium
        field={field}
        source={source}
        evidence={evidence}
        entries={statements}
        onClock={setClock}
        note={<WatchedNote watched={watched} />}
      >
        <div ref={lists}>{[true, false].map(section)}</div>
      </BesideMedium>
    </FieldFrame>
  )
}
