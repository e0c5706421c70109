import type { TextRules } from '@tagwright/schema'
import { useDeferredValue, useMemo } from 'react'
import { countCharacters, countWords } from './count-text.js'
import type { TextMessage } from './text.messages.js'
import { type LengthState, lengthState, limitText } from './text-limits.js'

/** Props of `TextCounter`. */
export interface TextCounterProps {
  id: string
  text: string
  rules: TextRules
  t(key: TextMessage, values: Record<string, number>): string
}

/** The length so far beside its limits; counted after the key stroke is drawn. */
export function TextCounter({ id, text, rules, t }: TextCounterProps) {
  const deferred = useDeferredValue(text)
  const counts = useMemo(() => {
    const { minWords, maxWords, minCharacters, maxCharacters, language } = rules
    const lines: { key: string; text: string; state: LengthState }[] = []
    const wordLimit = limitText('words', minWords, maxWords)
    const characterLimit = limitText('characters', minCharacters, maxCharacters)
    if (wordLimit || !characterLimit) {
      const count = countWords(deferred, language)
      lines.push({
        key: 'words',
        text: t(wordLimit ?? 'fields.text.words', {
          count,
          min: minWords ?? 0,
          max: maxWords ?? 0,
        }),
        state: lengthState(count, minWords, maxWords),
      })
    }
    if (characterLimit) {
      const count = countCharacters(deferred)
      lines.push({
        key: 'characters',
        text: t(characterLimit, { count, min: minCharacters ?? 0, max: maxCharacters ?? 0 }),
        state: lengthState(count, minCharacters, maxCharacters),
      })
    }
    return lines
  }, [deferred, rules, t])
  return (
    <p id={id} className="tagwright-text-counter">
      {counts.map((line) => (
        <span key={line.key} dir="auto" data-state={line.state}>
          {line.text}
        </span>
      ))}
    </p>
  )
}
