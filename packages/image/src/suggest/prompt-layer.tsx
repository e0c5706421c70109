import { useTaskStore } from '@tagwright/react'
import type { JSX } from 'react'
import type { Surface } from '../canvas/surface.js'
import { imagePointOf } from '../canvas/use-canvas-input.js'
import type { SuggestSession } from './suggest-session.js'

/** Props of {@link PromptLayer}. */
export interface PromptLayerProps {
  surface: Surface
  session: SuggestSession
}

/**
 * Takes the presses on the picture while the annotator says what belongs to the selected
 * annotation. Keys say the same at the cursor (I and U), so that it is none of the tab order.
 */
export function PromptLayer({ surface, session }: PromptLayerProps): JSX.Element {
  const store = useTaskStore()
  return (
    <div
      className="tagwright-image-prompt"
      data-prompt={session.get().prompting ?? undefined}
      onPointerDown={(event) => {
        const { prompting } = session.get()
        const [id] = store.getState().session.selection
        if (!prompting || id === undefined || event.button !== 0) return
        event.preventDefault()
        const [x, y] = imagePointOf(surface, event.currentTarget, event)
        void session.prompt(id, { x, y, include: prompting === 'include' })
      }}
    />
  )
}
