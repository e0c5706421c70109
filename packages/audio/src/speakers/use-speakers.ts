import { useDocumentState, useTaskStore } from '@tagwright/react'
import { useMemo } from 'react'
import { listedSpeakers, type ResolvedSpeaker, resolveSpeakers } from './speakers.js'

/** Who speaks, with names and colours; a new list when one of them changes. */
export function useSpeakers(): readonly ResolvedSpeaker[] {
  const { task } = useTaskStore()
  const listed = useDocumentState((document) => listedSpeakers(document, task))
  return useMemo(() => resolveSpeakers(listed), [listed])
}
