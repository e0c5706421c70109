import { createScope } from '@tagwright/core'
import type { OwnedElement } from '@tagwright/media'
import type { TaskMedium, TranscriptionWidget } from '@tagwright/schema'
import { useLayoutEffect, useState } from 'react'

/**
 * A media element that lives as long as the widget, with the scope that owns it; null before mount.
 * It is there before the first frame, so that the timeline is drawn in that one.
 */
export function useMediumElement(
  kind: 'audio' | 'video',
  widget: TranscriptionWidget,
  medium: TaskMedium | undefined,
): OwnedElement | null {
  const [owned, setOwned] = useState<OwnedElement | null>(null)
  // An element for each timeline: one whose sound was led through a graph cannot be used again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: widget and medium make a timeline.
  useLayoutEffect(() => {
    const element = document.createElement(kind)
    element.preload = 'metadata'
    const scope = createScope()
    setOwned({ element, scope })
    return () => {
      setOwned(null)
      scope.dispose()
    }
  }, [kind, widget, medium])
  return owned
}
