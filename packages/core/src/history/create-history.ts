import { applyPatch } from '../patching/apply-patch.js'
import type { DocumentDrafter } from '../store/document-drafter.js'
import type { DispatchResult } from '../store/task-store.js'
import type { Patch, Transaction } from '../transaction/transaction.js'
import { estimateBytes } from './estimate-bytes.js'
import type { History } from './history.js'
import { createOutsideChanges } from './outside-changes.js'

/** One thing that undo or redo takes back. */
interface HistoryStep {
  event: string
  group: string | undefined
  widget: string | undefined
  /** Time of its last transaction. */
  at: number
  /** Number of the last transaction in it, to tell what came from outside later. */
  sequence: number
  inverse: readonly Patch[]
  bytes: number
}

/** What a history needs of its store. */
export interface HistoryHost {
  /** Commits a replay as one transaction of origin `history`. */
  replay(
    meta: { event: string; widget: string | undefined },
    recipe: (drafter: DocumentDrafter) => void,
  ): DispatchResult
  /** Whether the user may change the document now. */
  mayChange(): boolean
  /** Bytes (estimated) to keep. */
  maxBytes: number
  /** Neighbours of one group merge when this close, in milliseconds. */
  mergeWindow: number
}

/** A history and its ear for transactions. */
export interface HistoryListener {
  history: History
  record(transaction: Transaction): void
  notify(): void
}

/**
 * Keeps undo steps as inverse patches. What the host (or anything unrecorded) changes since a step wins
 * over that step: such patches are left out of its replay. A redo step is the inverse of what its undo
 * really did.
 */
export function createHistory(host: HistoryHost): HistoryListener {
  let undoSteps: HistoryStep[] = []
  let redoSteps: HistoryStep[] = []
  let sealed = true
  let sequence = 0
  let dirty = false
  const outside = createOutsideChanges()
  const listeners = new Set<() => void>()

  function trim(): void {
    let bytes = 0
    for (const step of undoSteps) bytes += step.bytes
    for (const step of redoSteps) bytes += step.bytes
    while (bytes > host.maxBytes && redoSteps.length > 0) bytes -= redoSteps.shift()!.bytes
    while (bytes > host.maxBytes && undoSteps.length > 1) bytes -= undoSteps.shift()!.bytes
    if (undoSteps.length + redoSteps.length === 0) outside.clear()
  }

  function record(transaction: Transaction): void {
    if (transaction.meta.origin === 'history') return
    sequence++
    const { meta, at } = transaction
    if (meta.origin === 'host' || meta.history === 'skip') {
      if (undoSteps.length + redoSteps.length > 0) outside.note(transaction, sequence)
      sealed = true
      return
    }
    dirty = true
    redoSteps = []
    const { inverse } = transaction
    const top = undoSteps.at(-1)
    const open = top && !sealed && meta.group !== undefined && top.group === meta.group
    if (open && at - top.at <= host.mergeWindow) {
      const merged = mergeInverse(inverse, top.inverse)
      const bytes = merged === top.inverse ? top.bytes : estimateBytes(merged)
      undoSteps[undoSteps.length - 1] = { ...top, at, sequence, inverse: merged, bytes }
    } else {
      const { event, group, widget } = meta
      undoSteps.push({ event, group, widget, at, sequence, inverse, bytes: estimateBytes(inverse) })
    }
    sealed = false
    trim()
  }

  /** Replays a step; the step that takes the replay back, or why there is none. */
  function replay(step: HistoryStep, event: string): HistoryStep | 'empty' | 'refused' {
    const result = host.replay({ event, widget: step.widget }, (drafter) => {
      for (const patch of step.inverse) {
        if (!outside.overrules(patch, step.sequence, drafter)) applyPatch(drafter, patch)
      }
    })
    if (!result.committed) return result.reason === 'empty' ? 'empty' : 'refused'
    const { inverse, at } = result.transaction
    return { ...step, at, sequence, inverse, bytes: estimateBytes(inverse) }
  }

  function move(from: () => HistoryStep[], to: () => HistoryStep[], event: string): boolean {
    if (!host.mayChange()) return false
    sealed = true
    dirty = true
    for (let step = from().pop(); step; step = from().pop()) {
      const back = replay(step, event)
      // Nothing of the step was left to do: what came from outside has replaced it.
      if (back === 'empty') continue
      if (back === 'refused') {
        from().push(step)
        break
      }
      to().push(back)
      trim()
      notify()
      return true
    }
    notify()
    return false
  }

  function notify(): void {
    if (!dirty) return
    dirty = false
    for (const listener of [...listeners]) listener()
  }

  const undoList = () => undoSteps
  const redoList = () => redoSteps
  const history: History = {
    get canUndo() {
      return undoSteps.length > 0 && host.mayChange()
    },
    get canRedo() {
      return redoSteps.length > 0 && host.mayChange()
    },
    get undoEvent() {
      return undoSteps.at(-1)?.event ?? null
    },
    get redoEvent() {
      return redoSteps.at(-1)?.event ?? null
    },
    undo: () => move(undoList, redoList, 'history.undo'),
    redo: () => move(redoList, undoList, 'history.redo'),
    seal: () => {
      sealed = true
    },
    cancel(group) {
      const top = undoSteps.at(-1)
      if (!top || sealed || top.group !== group || !host.mayChange()) return false
      undoSteps.pop()
      sealed = true
      dirty = true
      replay(top, 'history.cancel')
      notify()
      return true
    },
    clear() {
      undoSteps = []
      redoSteps = []
      sealed = true
      dirty = true
      outside.clear()
      notify()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { history, record, notify }
}

/**
 * The inverse of two transactions in a row. When both only set members of objects, an older value of
 * the same member makes the newer one needless: typing for minutes keeps one value, not one per key.
 */
function mergeInverse(newer: readonly Patch[], older: readonly Patch[]): readonly Patch[] {
  if (!older.every(setsMember) || !newer.every(setsMember)) return [...newer, ...older]
  const keys = new Set(older.map((patch) => JSON.stringify(patch.path)))
  const kept = newer.filter((patch) => !keys.has(JSON.stringify(patch.path)))
  return kept.length === 0 ? older : [...kept, ...older]
}

function setsMember({ path }: Patch): boolean {
  const inList = path[0] === 'annotations' || path[0] === 'relations'
  return path.length > (inList ? 2 : 0) && path.every((step) => typeof step === 'string')
}
