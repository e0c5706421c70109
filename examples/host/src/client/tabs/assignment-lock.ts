import type { Scope } from '@tagwright/core'

/** Says that this tab works on an assignment, and hears when another wants to. */
export interface AssignmentLock {
  /** False when another tab of this browser has it. */
  take(assignment: string): Promise<boolean>
  /** Asks the tab that has it to save and let go, then takes it; by force when it does not answer. */
  takeOver(assignment: string): Promise<void>
  release(): void
}

/** How long the other tab has for saving its draft, in milliseconds. */
const patience = 3000

/**
 * Locks by the Web Locks API. `onAsked` saves what is unsaved; `onLost` says that another tab goes on.
 * Without the API (pages without HTTPS) the host's revisions alone keep two tabs apart.
 */
export function createAssignmentLock(
  scope: Scope,
  onAsked: () => Promise<void>,
  onLost: () => void,
): AssignmentLock {
  const { locks } = navigator as { locks?: LockManager }
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tagwright-host')
  if (channel) scope.own(channel)
  let held: { assignment: string; release: () => void } | undefined

  const nameOf = (assignment: string) => `tagwright-host:${assignment}`

  function request(assignment: string, options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        if (!lock) return resolve(false)
        return new Promise<void>((release) => {
          held = { assignment, release }
          resolve(true)
        })
      }
      locks!.request(nameOf(assignment), options, hold).catch(() => {
        // Another tab took it by force, or the wait was given up.
        if (held?.assignment === assignment) {
          held = undefined
          onLost()
        }
        resolve(false)
      })
    })
  }

  function release() {
    held?.release()
    held = undefined
  }

  if (channel)
    scope.listen(channel, 'message', (async ({ data }: MessageEvent) => {
      if (data?.take === undefined || data.take !== held?.assignment) return
      await onAsked()
      release()
      onLost()
    }) as never)
  scope.add(release)

  return {
    async take(assignment) {
      if (held?.assignment === assignment) return true
      release()
      return locks ? request(assignment, { ifAvailable: true }) : true
    },
    async takeOver(assignment) {
      if (!locks) return
      channel?.postMessage({ take: assignment })
      const signal = AbortSignal.timeout(patience)
      if (await request(assignment, { signal })) return
      await request(assignment, { steal: true })
    },
    release,
  }
}
