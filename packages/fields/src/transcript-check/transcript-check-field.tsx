import type { MediaClock } from '@tagwright/media'
import { Button, Chord, ToggleButton, useCommands, useMountedWidget } from '@tagwright/react'
import type { TranscriptCheckValue, TranscriptCheckWidget } from '@tagwright/schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { MediumView } from '../media-view/medium-view.js'
import { TextEntry } from '../text/text-entry.js'
import { readVerdict } from './check-transcript.js'
import { transcriptCheckMessages } from './transcript-check.messages.js'
import { type TranscriptCheckHandle, transcriptCheckCommands } from './transcript-check-commands.js'
import { TranscriptDiff } from './transcript-diff.js'
import { changedWords, wordDiff } from './word-diff.js'

/** Props of `TranscriptCheckField`. */
export type TranscriptCheckFieldProps = FieldProps<TranscriptCheckWidget>

/**
 * A transcript to accept by one key or press, or to correct where it stands: what is changed counts
 * as corrected and is shown against the original.
 */
export function TranscriptCheckField(props: TranscriptCheckFieldProps) {
  const field = useField(props, transcriptCheckMessages)
  const { widget, medium, t, readOnly } = field
  const { transcript, language } = widget
  const [clock, setClock] = useState<MediaClock | null>(null)
  const read = field.value === undefined ? undefined : readVerdict(field.value)
  const text = read?.text ?? transcript
  const accepted = read?.verdict === 'accepted'
  const keep = (value: TranscriptCheckValue, group?: string) =>
    field.setValue(value, group === undefined ? undefined : { group })
  const accept = (on: boolean) => {
    if (on) keep({ verdict: 'accepted', text: transcript })
    else field.clear()
  }
  const act = useRef<Omit<TranscriptCheckHandle, 'kind'>>({
    accept: () => false,
    play: () => false,
  })
  useEffect(() => {
    act.current = {
      accept(dry) {
        if (readOnly) return false
        if (!dry) accept(!accepted)
        return true
      },
      play(dry) {
        if (!clock) return false
        if (!dry) void clock.toggle()
        return true
      },
    }
  })
  const handle = useMemo<TranscriptCheckHandle>(
    () => ({
      kind: 'transcript-check',
      accept: (dry) => act.current.accept(dry),
      play: (dry) => act.current.play(dry),
    }),
    [],
  )
  useCommands(transcriptCheckCommands)
  useMountedWidget(widget.id, handle)
  const count = useMemo(
    () => (read?.verdict === 'corrected' ? changedWords(wordDiff(transcript, text, language)) : 0),
    [read?.verdict, transcript, text, language],
  )
  const state = accepted
    ? t('fields.transcript.accepted')
    : read
      ? t('fields.transcript.corrected', { count })
      : t('fields.transcript.open')
  return (
    <FieldFrame
      field={field}
      hint={t('fields.transcript.hint')}
      keyHint={t('fields.transcript.keys')}
      noneText={t('fields.transcript.none')}
      strange={read === null}
    >
      <MediumView medium={medium} widget={widget.id} onClock={setClock} />
      <div className="tagwright-transcript">
        <TextEntry
          value={text}
          rules={widget}
          label={t('fields.transcript.text')}
          readOnly={readOnly}
          invalid={field.invalid}
          counter={widget.minWords !== undefined || widget.maxWords !== undefined}
          describedBy={`${field.describedBy} ${field.id}-state`}
          onText={(next) => {
            const group = `typing:${field.path}`
            // Typed back to what it was, nothing is said about it yet.
            if (next === transcript) field.clear({ group })
            else keep({ verdict: 'corrected', text: next }, group)
          }}
        />
        <div className="tagwright-field-row">
          <ToggleButton
            pressed={accepted}
            disabled={readOnly}
            aria-keyshortcuts="A"
            onChange={accept}
          >
            {t('fields.transcript.accept')} <Chord chord="A" />
          </ToggleButton>
          {read?.verdict === 'corrected' && !readOnly && (
            <Button kind="quiet" onClick={() => field.clear()}>
              {t('fields.transcript.back')}
            </Button>
          )}
          <span id={`${field.id}-state`} role="status" className="tagwright-transcript-state">
            {state}
          </span>
        </div>
        <TranscriptDiff
          before={transcript}
          after={text}
          language={language}
          label={t('fields.transcript.changes')}
        />
      </div>
    </FieldFrame>
  )
}
