import type { Widget } from '@tagwright/schema'
import { useMemo } from 'react'
import { useProvider } from '../provider/contexts.js'
import { type ResolvedLabel, resolveLabels } from './resolve-labels.js'

/** The labels that a widget offers; all of the ontology without a widget. */
export function useLabels(widget?: Widget): readonly ResolvedLabel[] {
  const { store, settings } = useProvider()
  return useMemo(
    () => resolveLabels(store.task, widget, settings.locale),
    [store.task, widget, settings.locale],
  )
}
