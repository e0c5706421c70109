import { useDeferredValue, useMemo } from 'react'
import { wordDiff } from './word-diff.js'

/** Props of `TranscriptDiff`. */
export interface TranscriptDiffProps {
  before: string
  after: string
  language?: string | undefined
  label: string
}

/** What was taken out (struck) and put in (underlined), so that colour is not alone in telling it. */
export function TranscriptDiff({ before, after, language, label }: TranscriptDiffProps) {
  const deferred = useDeferredValue(after)
  const parts = useMemo(() => wordDiff(before, deferred, language), [before, deferred, language])
  if (parts.every(({ kind }) => kind === 'same')) return null
  return (
    <section className="tagwright-diff" aria-label={label} dir="auto" lang={language}>
      {parts.map(({ kind, text }, index) => {
        const Part = ({ same: 'span', removed: 'del', added: 'ins' } as const)[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place.
          <Part key={index} className={`tagwright-diff-${kind}`}>
            {text}
          </Part>
        )
      })}
    </section>
  )
}
