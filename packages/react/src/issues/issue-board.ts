import { type DocumentState, placeOfAnnotation, type TaskStore } from '@tagwright/core'
import type { Issue, PathStep } from '@tagwright/schema'
import { widgetOfRule } from './widget-of-rule.js'

/** Which rule issues are shown: none until the annotator left a field or tried to submit. */
export interface IssueBoard {
  /** The issues below a path that may be shown now; the same list until something changes. */
  visible(prefix?: readonly PathStep[]): readonly Issue[]
  /** Shows the issues of one widget, or of all, from now on. */
  reveal(widget?: string): void
  /** Hides them all again, as for a new task. */
  hide(): void
  /** Keeps the shown issues as they are, whatever is revealed or mended, until `release`. */
  hold(): void
  /** Shows what came while they were held. */
  release(): void
  /** Checks the rules now and shows all issues. */
  check(): readonly Issue[]
  subscribe(listener: () => void): () => void
  /** To be called when the document changed. */
  refresh(): void
  readonly active: boolean
  /** All issues are shown, as after a try to submit. */
  readonly complete: boolean
}

const none: readonly Issue[] = []

/** Creates the board of a store. */
export function createIssueBoard(store: TaskStore): IssueBoard {
  const listeners = new Set<() => void>()
  const revealed = new Set<string>()
  const cache = new Map<string, readonly Issue[]>()
  const waiting = new Set<() => void>()
  let held = false
  let all = false
  let checked: { document: DocumentState; issues: readonly Issue[] } | null = null
  const notify = () => {
    cache.clear()
    for (const listener of listeners) listener()
  }
  const widgetOf = (issue: Issue): string | undefined => {
    const [room, id] = issue.path
    if (room === 'rules') return widgetOfRule(store.task, Number(id))
    if (room === 'widgets' || room === 'responses') return String(id)
    if (room !== 'annotations') return undefined
    const { document } = store.getState()
    const annotation = document.annotations.get(String(id))
    return annotation && placeOfAnnotation(document, annotation)
  }
  const issuesNow = (): readonly Issue[] => {
    const { document } = store.getState()
    checked ??= { document, issues: store.checkRules() }
    return checked.issues
  }
  const refresh = () => {
    if (checked?.document === store.getState().document) return
    checked = null
    if (all || revealed.size > 0) notify()
  }
  const reveal = (widget?: string) => {
    if (widget === undefined) all = true
    else if (revealed.has(widget)) return
    else revealed.add(widget)
    notify()
  }
  return {
    get active() {
      return all || revealed.size > 0
    },
    get complete() {
      return all
    },
    visible(prefix = []) {
      if (!all && revealed.size === 0) return none
      const id = JSON.stringify(prefix)
      const known = cache.get(id)
      if (known) return known
      const list = issuesNow().filter((issue) => {
        const widget = widgetOf(issue)
        const shown = all || (widget !== undefined && revealed.has(widget))
        if (!shown) return false
        // A widget's issues are those of its annotations too.
        if (prefix[0] === 'widgets' && prefix.length === 2) return widget === prefix[1]
        return prefix.every((step, index) => issue.path[index] === step)
      })
      cache.set(id, list)
      return list
    },
    reveal(widget) {
      if (held) waiting.add(() => reveal(widget))
      else reveal(widget)
    },
    hold() {
      held = true
    },
    release() {
      held = false
      const late = [...waiting]
      waiting.clear()
      for (const show of late) show()
    },
    hide() {
      all = false
      revealed.clear()
      waiting.clear()
      notify()
    },
    check() {
      all = true
      checked = null
      notify()
      return issuesNow()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh() {
      if (held) waiting.add(refresh)
      else refresh()
    },
  }
}
