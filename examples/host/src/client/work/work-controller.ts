import { createScope, type Scope } from '@tagwright/core'
import type { AnnotationDocument, TaskMedium } from '@tagwright/schema'
import type { HostApi, Work } from '../api/host-api.js'
import { HostRefusal } from '../api/host-failure.js'
import type { DeviceStorage, DeviceSubmission } from '../device/device-storage.js'
import type { AssignmentLock } from '../tabs/assignment-lock.js'
import { type Autosave, createAutosave } from './autosave.js'
import { chooseDraft } from './choose-draft.js'
import { createLeaseWatch, type LeaseWatch } from './lease-watch.js'
import { sendUntilTaken } from './send-until-taken.js'
import { initialState, type WorkState } from './work-state.js'

/** What the page's work is done with. */
export interface WorkOptions {
  api: HostApi
  device: DeviceStorage
  newId: () => string
  now: () => number
  /** Makes the lock of this tab. */
  createLock: (scope: Scope, onAsked: () => Promise<void>, onLost: () => void) => AssignmentLock
}

/** Fetches tasks, saves drafts, sends answers; the page shows its state. */
export interface WorkController {
  getState(): WorkState
  subscribe(listener: () => void): () => void
  start(): void
  changed(getDocument: () => AnnotationDocument): void
  /** Resolves when the host has the answer, and the next task is there. */
  send(document: AnnotationDocument): Promise<void>
  withdraw(): Promise<void>
  dismissSent(): void
  /** Goes on here with what another tab has. */
  takeOver(): Promise<void>
  /** Of two drafts: the host's newer one, or the one on this page. */
  resolveConflict(keep: 'theirs' | 'mine'): Promise<void>
  resolveUrl(medium: TaskMedium, request: { reason: string }): Promise<string>
  reportError(code: string, message: string): void
  /** The annotator did something. */
  active(): void
  /** The page is hidden or left. */
  leave(): void
  dispose(): void
}

/** Work on one assignment: ends with it. */
interface Current {
  work: Work
  scope: Scope
  autosave: Autosave
  lease: LeaseWatch
}

/** Makes the controller of a page. */
export function createWorkController(options: WorkOptions): WorkController {
  const { api, device, newId, now } = options
  const scope = createScope()
  const listeners = new Set<() => void>()
  let state = initialState
  let current: Current | undefined
  let shown = 0

  function set(change: Partial<WorkState>) {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  const lock = options.createLock(
    scope,
    async () => current?.autosave.flush(),
    () => {
      if (!current) return
      const { work } = current
      close()
      set({ phase: { name: 'elsewhere', work } })
    },
  )

  function close() {
    void current?.autosave.hold()
    current?.scope.dispose()
    current = undefined
  }

  function refuse(error: unknown) {
    if (!(error instanceof HostRefusal)) throw error
    close()
    set({ phase: { name: 'refused', status: error.status } })
  }

  const patiently = <T>(send: () => Promise<T>) =>
    sendUntilTaken(scope, send, (away) => set({ away }))

  async function open(work: Work) {
    close()
    const { id } = work.assignment
    const choice = chooseDraft(work, await device.readDraft(id))
    const own = scope.child()
    const lease = createLeaseWatch({
      api,
      assignment: work.assignment,
      scope: own,
      now,
      onLease: (held) => set({ lease: held }),
    })
    const autosave = createAutosave({
      api,
      device,
      assignment: id,
      revision: choice.base,
      newId,
      scope: own,
      onState: (saveState) => set({ saveState, away: saveState === 'offline' }),
      onAssignment: (assignment) => lease.update(assignment),
      onConflict: (conflict) => set({ conflict }),
      onRefusal: ({ status, code }) =>
        set({ cutOff: status === 401 || status === 403, finished: code === 'TW-HOST-011' }),
    })
    current = { work, scope: own, autosave, lease }
    const { document } = choice
    shown += 1
    set({
      phase: { name: 'working', work, document, key: shown },
      saveState: 'saved',
      conflict: null,
      cutOff: false,
      finished: false,
    })
    if (choice.unsent && document) autosave.changed(() => document)
  }

  /** What cannot be sent as an answer is gone on with as a draft. */
  async function keepAsDraft({ assignment, document }: DeviceSubmission) {
    const { revision: base } = await patiently(() => api.get(assignment))
    const draft: AnnotationDocument = { ...document, status: 'draft' }
    await device.keepDraft(assignment, { document: draft, base, saveId: newId() })
  }

  /** Answers that an earlier visit could not send. */
  async function sendKept() {
    for (const kept of await device.readSubmissions()) {
      try {
        await patiently(() => api.submit(kept.assignment, kept.submission, kept.document))
      } catch (error) {
        // A link that has expired may be replaced by a new one: then the answer is still here.
        if (!(error instanceof HostRefusal) || error.status === 401) throw error
        // A conflict means that another answer stands.
        if (error.status !== 409) await keepAsDraft(kept)
      }
      await device.forgetSubmission(kept.submission)
    }
  }

  async function next() {
    const work = await patiently(() => api.next())
    if (!work.assignment) {
      close()
      lock.release()
      return set({ phase: { name: 'done', submitted: work.submitted } })
    }
    if (await lock.take(work.assignment.id)) return open(work)
    close()
    set({ phase: { name: 'elsewhere', work } })
  }

  async function reopen(assignment: string) {
    const work = await patiently(() => api.get(assignment))
    if (work.assignment.state === 'submitted') return next()
    await open(work)
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => void sendKept().then(next).catch(refuse),
    changed: (getDocument) => current?.autosave.changed(getDocument),
    async send(document) {
      if (!current) return
      const { work, autosave } = current
      const assignment = work.assignment.id
      const kept = { assignment, submission: newId(), document }
      await autosave.hold()
      await device.keepSubmission(kept)
      set({ sending: true })
      try {
        const { id, withdrawUntil } = await patiently(() =>
          api.submit(assignment, kept.submission, document),
        )
        await device.forgetDraft(assignment)
        const until = Date.parse(withdrawUntil)
        const sent = { assignment, submission: id, title: work.task.title, until }
        set({ sent: until > now() ? sent : null, withdrawFailed: false })
      } catch (error) {
        // An answer that another tab sent stands; anything else is shown where it was asked for.
        if (!(error instanceof HostRefusal && error.code === 'TW-HOST-011')) {
          autosave.resume()
          throw error
        }
      } finally {
        set({ sending: false })
        await device.forgetSubmission(kept.submission)
      }
      await next().catch(refuse)
    },
    async withdraw() {
      const { sent } = state
      if (!sent) return
      set({ sent: null })
      try {
        await current?.autosave.flush()
        await api.withdraw(sent.assignment, sent.submission)
        if (await lock.take(sent.assignment)) await reopen(sent.assignment)
      } catch {
        set({ withdrawFailed: true })
      }
    },
    dismissSent: () => set({ sent: null, withdrawFailed: false }),
    async takeOver() {
      if (state.phase.name !== 'elsewhere') return
      const { id } = state.phase.work.assignment
      set({ phase: { name: 'loading' } })
      await lock.takeOver(id)
      await reopen(id).catch(refuse)
    },
    async resolveConflict(keep) {
      if (!current || state.conflict === null) return
      const { work, autosave } = current
      const { conflict } = state
      set({ conflict: null })
      if (keep === 'mine') return autosave.continueFrom(conflict)
      await autosave.hold()
      await device.forgetDraft(work.assignment.id)
      await reopen(work.assignment.id).catch(refuse)
    },
    async resolveUrl(medium, { reason }) {
      const src = medium.src ?? ''
      if (!current) return src
      if (reason === 'load') return current.work.mediaUrls[src] ?? src
      const { mediaUrls } = await api.get(current.work.assignment.id)
      return mediaUrls[src] ?? src
    },
    reportError(code, message) {
      void api.reportError(code, message, current?.work.assignment.id).catch(() => undefined)
    },
    active: () => current?.lease.active(),
    leave: () => current?.autosave.leave(),
    dispose() {
      close()
      scope.dispose()
      listeners.clear()
    },
  }
}
