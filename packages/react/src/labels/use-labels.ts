import type { Widget } from '@tagwright/schema'
import { useProvider } from '../provider/contexts.js'
import type { ResolvedLabel } from './resolve-labels.js'

/** The labels that a widget offers; all of the ontology without a widget. */
export function useLabels(widget?: Widget): readonly ResolvedLabel[] {
  const { runtime, settings } = useProvider()
  return runtime.labels.of(widget, settings.locale)
}
