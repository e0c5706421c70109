import type { AnnotationDocument } from '@tagwright/schema'
import type { SessionState } from './session-state.js'

/** The session of a document that was just opened. */
export function initialSession(document: AnnotationDocument): SessionState {
  return {
    selection: [],
    drawn: null,
    hovered: null,
    activeTool: {},
    activeLabel: {},
    drafts: {},
    hidden: new Set(),
    locked: new Set(),
    focusedWidget: null,
    status: document.status ?? 'draft',
    reason: document.reason ?? null,
    saveState: 'saved',
    widgets: {},
  }
}
