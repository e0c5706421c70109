import type { Scope } from '@tagwright/core'
import type { NoSamples, SampleSource, SampleWindow } from '../samples/sample-source.js'
import type { Signal } from '../signal/signal.js'

/** Reads the sound of a timeline by stretches; loads its code at the first use. */
export interface SoundReader {
  /** As `SampleSource` does; `unreadable` while there is no address. Never rejects. */
  read(start: number, end: number): Promise<SampleWindow | NoSamples>
}

/** Makes a reader that follows the address of the medium, as long as the scope lives. */
export function createSoundReader(
  url: Signal<string | null>,
  duration: () => number,
  scope: Scope,
): SoundReader {
  let source: { url: string; duration: number; from: Promise<SampleSource>; scope: Scope } | null =
    null
  return {
    async read(start, end) {
      const now = url.get()
      const seconds = duration()
      if (now === null) return 'unreadable'
      if (source?.url !== now || source.duration !== seconds) {
        source?.scope.dispose()
        const own = scope.child()
        const from = import('../samples/sample-source.js').then(({ createSampleSource }) =>
          createSampleSource(now, seconds, own),
        )
        source = { url: now, duration: seconds, from, scope: own }
      }
      const asked = source
      try {
        return await (await asked.from).read(start, end)
      } catch {
        // The code could not be loaded: it may be there the next time.
        if (source === asked) source = null
        return 'unreadable'
      }
    },
  }
}
