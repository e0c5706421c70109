import type { MessageValues } from '@tagwright/react'
import { TextEntry } from '../text/text-entry.js'
import type { QuestionAnswerMessage } from './question-answer.messages.js'

/** Props of `ParaphraseList`. */
export interface ParaphraseListProps {
  paraphrases: readonly string[]
  /** How many are asked for; none are offered for 0, unless there are some. */
  wanted: number
  place: number
  language: string | undefined
  readOnly: boolean
  t(key: QuestionAnswerMessage, values?: MessageValues): string
  /** All of them after a change of the one at an index. */
  onChange(paraphrases: string[], index: number): void
}

/** Other wordings of a question, with an empty line for one more. */
export function ParaphraseList(props: ParaphraseListProps) {
  const { paraphrases, wanted, place, language, readOnly, t, onChange } = props
  if (wanted === 0 && paraphrases.length === 0) return null
  const more = !readOnly
  const lines = more ? [...paraphrases, ''] : paraphrases
  return (
    <ul className="tagwright-entry-list">
      {lines.map((text, index) => {
        const last = index === paraphrases.length
        return (
          // A line keeps its place while the text in it changes: the empty one becomes real.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is.
          <li key={index} className="tagwright-entry-text">
            <TextEntry
              value={text}
              rules={{
                ...(language !== undefined && { language }),
                placeholder: t('fields.qa.ask-again'),
              }}
              label={
                last
                  ? t('fields.qa.new-paraphrase', { place })
                  : t('fields.qa.paraphrase', { place, number: index + 1 })
              }
              multiline={false}
              counter={false}
              readOnly={readOnly}
              onText={(next) => {
                const changed = [...paraphrases]
                changed[index] = next
                // Only the last may vanish while it is typed in: the others must keep their place.
                while (changed.at(-1) === '') changed.pop()
                onChange(changed, index)
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
