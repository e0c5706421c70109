import type { SaveState, Scope } from '@tagwright/core'
import type { AnnotationDocument } from '@tagwright/schema'
import type { Assignment, HostApi } from '../api/host-api.js'
import { HostRefusal, HostUnreachable } from '../api/host-failure.js'
import type { DeviceStorage } from '../device/device-storage.js'

/** What saving one assignment's draft needs. */
export interface AutosaveOptions {
  api: Pick<HostApi, 'saveDraft'>
  device: Pick<DeviceStorage, 'keepDraft' | 'forgetDraft'>
  assignment: string
  /** The host's revision that the page began from. */
  revision: number
  newId: () => string
  scope: Scope
  onState: (state: SaveState) => void
  onAssignment: (assignment: Assignment) => void
  /** Someone saved a newer draft elsewhere; saving stops until told to go on. */
  onConflict: (revision: number) => void
  /** The host refuses, for example because the link has expired. */
  onRefusal: (refusal: HostRefusal) => void
}

/** Saves a draft: on this device first, then with the host, one request at a time. */
export interface Autosave {
  /** Tells of a change; it is saved when no other follows for a moment. */
  changed(getDocument: () => AnnotationDocument): void
  /** Saves now what is unsaved and waits for it. */
  flush(): Promise<void>
  /** Sends what is unsaved with a request that outlives the page. */
  leave(): void
  /** Goes on from another revision: the annotator wants this page's version. */
  continueFrom(revision: number): void
  /** Sends no more until told to go on; what is under way is waited for. */
  hold(): Promise<void>
  resume(): void
}

/** Pause after the last change, and the longest wait for a retry, in milliseconds. */
const pause = 600
const longestRetry = 15_000

interface Save {
  document: AnnotationDocument
  saveId: string
}

/** Makes the autosave of an assignment. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { api, device, assignment, newId, scope, onState } = options
  let { revision } = options
  let pending: (() => AnnotationDocument) | undefined
  /** Not acknowledged yet. It may have arrived, so it is sent again as it was before anything newer. */
  let unsent: Save | undefined
  let running: Promise<void> | undefined
  let held = false
  let paused = false
  let retry = 1000
  let cancelTimer = () => {}

  function later(delay: number) {
    cancelTimer()
    cancelTimer = scope.timeout(() => void flush(), delay)
  }

  /** What to send next; the newest state is put on this device. */
  async function prepare(): Promise<Save | undefined> {
    if (!pending) return unsent
    const newest = { document: pending(), saveId: newId() }
    if (unsent) {
      await device.keepDraft(assignment, { ...newest, base: revision, earlier: unsent.saveId })
      return unsent
    }
    pending = undefined
    unsent = newest
    await device.keepDraft(assignment, { ...newest, base: revision })
    return newest
  }

  function failed(error: unknown) {
    if (error instanceof HostUnreachable) {
      onState('offline')
      if (!held) later(retry)
      retry = Math.min(retry * 2, longestRetry)
      return
    }
    if (!(error instanceof HostRefusal)) throw error
    onState('error')
    paused = true
    if (error.code === 'TW-HOST-010') options.onConflict(Number(error.data.revision))
    else options.onRefusal(error)
  }

  async function send(save: Save, leaving: boolean): Promise<void> {
    try {
      const saved = await api.saveDraft(assignment, { ...save, base: revision }, leaving)
      revision = saved.revision
      retry = 1000
      unsent = undefined
      if (!pending) await device.forgetDraft(assignment)
      options.onAssignment(saved.assignment)
      onState(pending ? 'unsaved' : 'saved')
      if (pending && !held) later(pause)
    } catch (error) {
      failed(error)
    }
  }

  async function saveOnce() {
    const save = await prepare()
    if (!save || paused) return
    onState('saving')
    await send(save, false)
  }

  function run(task: () => Promise<void>): Promise<void> {
    running ??= task().finally(() => {
      running = undefined
    })
    return running
  }

  async function flush(): Promise<void> {
    cancelTimer()
    // What changes while a request is under way goes with the next one.
    if (running) await running
    await run(saveOnce)
  }

  return {
    changed(getDocument) {
      pending = getDocument
      if (held) return
      if (!paused) onState('unsaved')
      later(pause)
    },
    flush,
    leave() {
      const resend = unsent
      void prepare()
      // Only the newest may be sent at once: what a page leaves behind cannot wait for answers.
      const save = resend ? undefined : unsent
      if (save && !running && !paused && !held) void run(() => send(save, true))
    },
    continueFrom(next) {
      revision = next
      paused = false
      if (unsent) unsent = { ...unsent, saveId: newId() }
      void flush()
    },
    async hold() {
      held = true
      cancelTimer()
      await running
    },
    resume() {
      held = false
      if (pending || unsent) later(pause)
    },
  }
}
