import type { SessionState } from './session-state.js'

/** Forgets annotations that are gone; the same session when it named none of them. */
export function pruneSession(session: SessionState, removed: readonly string[]): SessionState {
  if (removed.length === 0) return session
  const gone = new Set(removed)
  const changes: { -readonly [Member in keyof SessionState]?: SessionState[Member] } = {}
  if (session.selection.some((id) => gone.has(id))) {
    changes.selection = session.selection.filter((id) => !gone.has(id))
  }
  if (session.drawn !== null && gone.has(session.drawn)) changes.drawn = null
  if (session.hovered !== null && gone.has(session.hovered)) changes.hovered = null
  const drafts = Object.entries(session.drafts)
  const kept = drafts.filter(([, draft]) => {
    const moved = Object.keys(draft?.geometries ?? {})
    return !(draft?.annotation && gone.has(draft.annotation)) && !moved.some((id) => gone.has(id))
  })
  if (kept.length < drafts.length) changes.drafts = Object.fromEntries(kept)
  return Object.keys(changes).length > 0 ? { ...session, ...changes } : session
}
