import { createScope } from '@tagwright/core'
import type { PeaksEnd } from '../samples/sound-job.js'
import { createSoundWorker } from '../samples/sound-worker.js'
import type { DecodeOptions } from './decode-options.js'

/**
 * Makes peaks in a worker, so that the page is never held up; null where there may be none.
 * Rejects only when aborted.
 */
export async function peaksApart(
  url: string,
  { duration, signal, onProgress }: DecodeOptions,
): Promise<PeaksEnd | null> {
  const scope = createScope()
  try {
    const worker = createSoundWorker(scope)
    if (!worker) return null
    return await new Promise<PeaksEnd | null>((resolve, reject) => {
      const seconds = duration === undefined ? {} : { seconds: duration }
      worker.ask({ ask: 'peaks', url, ...seconds }, (answer) => {
        if (!answer) resolve(null)
        else if ('ended' in answer) resolve(answer.ended)
        else if ('share' in answer) onProgress?.(answer.peaks, answer.share)
      })
      if (signal) scope.listen(signal, 'abort', () => reject(signal.reason as Error))
    })
  } finally {
    scope.dispose()
  }
}
