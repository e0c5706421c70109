import { useScopedEffect } from '@tagwright/react'
import { useRef, useState } from 'react'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { FindQuery } from './find-query.js'
import type { FoundSegment } from './replace-texts.js'
import { createTextSearcher, type SearchFailure, type TextSearcher } from './text-searcher.js'

/** What a search has found so far. */
export interface Search {
  /** Segments with matches, in the order of time. */
  readonly found: readonly FoundSegment[]
  readonly failure: SearchFailure | null
  readonly searching: boolean
}

/** Milliseconds after a change before it is searched for. */
const rest = 150

/** Searches as the query or the transcript changes. */
export function useSearch(query: FindQuery, replacement: string): Search {
  const { store, segments } = useTimeline()
  const content = useSignal(segments.content)
  const searcher = useRef<TextSearcher | null>(null)
  const [search, setSearch] = useState<Search>({ found: [], failure: null, searching: false })
  useScopedEffect((scope) => {
    searcher.current = createTextSearcher(scope)
  }, [])
  useScopedEffect(
    (scope) => {
      const look = async () => {
        setSearch((before) => ({ ...before, searching: true }))
        const { annotations } = store.getState().document
        const ids = [...segments.index].map(({ id }) => id)
        const texts = ids.map((id) => annotations.get(id)?.text ?? '')
        const result = await searcher.current?.search(query, replacement, texts)
        if (!result || scope.disposed) return
        if (!result.ok) return setSearch({ found: [], failure: result.failure, searching: false })
        const found = result.matches.flatMap((matches, at) =>
          matches.length > 0 ? [{ id: ids[at]!, text: texts[at]!, matches }] : [],
        )
        setSearch({ found, failure: null, searching: false })
      }
      scope.timeout(() => void look(), rest)
    },
    [store, segments, content, query, replacement],
  )
  return search
}
