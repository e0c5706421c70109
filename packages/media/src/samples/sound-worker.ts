import type { Scope } from '@tagwright/core'
import type { SoundAnswer, SoundJob } from './sound-job.js'

type Asked = Exclude<SoundJob, { ask: 'stop' }>
type Without<T> = T extends unknown ? Omit<T, 'id'> : never

/** A worker that reads sound. */
export interface SoundWorker {
  /**
   * Asks for something; every answer goes to `onAnswer`. Null where there may be no worker, which is
   * told also when it turns out later.
   * @returns stops the work
   */
  ask(job: Without<Asked>, onAnswer: (answer: SoundAnswer | null) => void): () => void
}

/** The address as a worker understands it: its own relative ones are others. */
const absolute = (url: string): string =>
  new URL(url, globalThis.document?.baseURI ?? globalThis.location?.href).href

/** Starts a worker for as long as a scope; null where a policy or the browser forbids it. */
export function createSoundWorker(scope: Scope): SoundWorker | null {
  const waiting = new Map<number, (answer: SoundAnswer | null) => void>()
  let count = 0
  let gone = false
  let worker: Worker
  try {
    worker = scope.own(
      new Worker(new URL('./sound.worker.js', import.meta.url), { type: 'module' }),
    )
  } catch {
    return null
  }
  scope.listen(worker, 'message', ({ data }: MessageEvent<SoundAnswer>) =>
    waiting.get(data.id)?.(data),
  )
  // A policy that forbids the worker, or a file that is not there, is told by this event.
  scope.listen(worker, 'error', () => {
    gone = true
    const all = [...waiting.values()]
    waiting.clear()
    for (const tell of all) tell(null)
  })
  return {
    ask(job, onAnswer) {
      const id = count++
      const told = (answer: SoundAnswer | null) => {
        if (!answer || !('share' in answer)) waiting.delete(id)
        onAnswer(answer)
      }
      if (gone) {
        onAnswer(null)
        return () => {}
      }
      waiting.set(id, told)
      worker.postMessage({ ...job, id, url: absolute(job.url) })
      return () => {
        if (waiting.delete(id)) worker.postMessage({ id, ask: 'stop' } satisfies SoundJob)
      }
    },
  }
}
