import type { Scope } from '@tagwright/core'
import { compileQuery, type FindQuery, findMatches, isRisky, type TextMatch } from './find-query.js'
import type { SearchAnswer, SearchJob } from './search.worker.js'

/** Why a search did not end. */
export type SearchFailure =
  | { kind: 'invalid'; reason: string }
  | { kind: 'slow' }
  | { kind: 'risky' }

/** What a search found, a list for each text. */
export type SearchResult =
  | { readonly ok: true; readonly matches: readonly (readonly TextMatch[])[] }
  | { readonly ok: false; readonly failure: SearchFailure }

/** Searches through texts. A new search makes the one before end without an answer (null). */
export interface TextSearcher {
  search(
    query: FindQuery,
    replacement: string,
    texts: readonly string[],
  ): Promise<SearchResult | null>
}

/** Texts searched through at once. */
const portion = 400
/** Milliseconds that one portion may take before the pattern counts as too slow. */
const patience = 1500

/**
 * Makes a searcher. Plain texts are searched here, by portions; a regular expression is run in a worker
 * that is ended when it takes too long, and where there may be no worker only when it cannot take
 * exponential time.
 * @param makeWorker @default the worker of this package
 * @param limit milliseconds @default 1500
 */
export function createTextSearcher(
  scope: Scope,
  makeWorker?: () => Worker,
  limit: number = patience,
): TextSearcher {
  let turn = 0
  let worker: Worker | null = null
  let count = 0
  /** Ends the request that is under way. */
  let giveUp: (() => void) | null = null

  const stop = () => {
    worker?.terminate()
    worker = null
  }
  scope.add(stop)

  /** One portion in the worker; null when it did not answer, `no-worker` when there is none. */
  const ask = (job: Omit<SearchJob, 'id'>): Promise<SearchAnswer['matches'] | null | 'no-worker'> =>
    new Promise((resolve) => {
      const id = count++
      const own = scope.child()
      const end = (answer: SearchAnswer['matches'] | null | 'no-worker') => {
        own.dispose()
        giveUp = null
        resolve(answer)
      }
      giveUp = () => {
        stop()
        end(null)
      }
      try {
        worker ??= makeWorker
          ? scope.own(makeWorker())
          : scope.own(
              new Worker(new URL('./search.worker.js', import.meta.url), { type: 'module' }),
            )
      } catch {
        end('no-worker')
        return
      }
      own.listen(worker, 'message', ({ data }: MessageEvent<SearchAnswer>) => {
        if (data.id === id) end(data.matches)
      })
      own.listen(worker, 'error', () => {
        stop()
        end('no-worker')
      })
      own.timeout(() => {
        stop()
        end(null)
      }, limit)
      worker.postMessage({ id, ...job } satisfies SearchJob)
    })

  return {
    async search(query, replacement, texts) {
      const mine = ++turn
      // What still runs could hold this search up for as long as it likes.
      giveUp?.()
      const compiled = compileQuery(query, replacement)
      if (!compiled.ok) return { ok: false, failure: { kind: 'invalid', reason: compiled.reason } }
      if (query.text === '') return { ok: true, matches: texts.map(() => []) }
      const found: (readonly TextMatch[])[] = []
      let inPage = !query.isPattern
      for (let at = 0; at < texts.length; at += portion) {
        const part = texts.slice(at, at + portion)
        const answer = inPage ? 'no-worker' : await ask({ query, replacement, texts: part })
        if (turn !== mine || scope.disposed) return null
        if (answer === null) return { ok: false, failure: { kind: 'slow' } }
        if (answer !== 'no-worker') {
          found.push(...answer)
          continue
        }
        if (query.isPattern && isRisky(query.text)) return { ok: false, failure: { kind: 'risky' } }
        inPage = true
        found.push(...part.map((text) => findMatches(text, compiled, replacement)))
        // The page gets its turn in between.
        if (at + portion < texts.length)
          await new Promise<void>((resolve) => scope.timeout(resolve, 0))
        if (turn !== mine || scope.disposed) return null
      }
      return { ok: true, matches: found }
    },
  }
}
