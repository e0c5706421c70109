import type { Announcer } from '../announce/announcer.js'
import type { IssueBoard } from '../issues/issue-board.js'
import type { MessageBundle } from '../messages/message-bundle.js'

/** What lives as long as a provider and never makes it render. */
export interface Runtime {
  readonly announcer: Announcer
  readonly bundles: BundleList
  readonly issues: IssueBoard
  /** The root element once mounted. */
  getRoot(): HTMLElement | null
}

/** The bundles that are in use, so that a command's label can be found whoever added it. */
export interface BundleList extends Iterable<MessageBundle> {
  /** Counted: returns the end of one use. */
  add(bundle: MessageBundle): () => void
}

/** Creates a counted list of bundles. */
export function createBundleList(first: readonly MessageBundle[]): BundleList {
  const uses = new Map<MessageBundle, number>(first.map((bundle) => [bundle, 1]))
  return {
    add(bundle) {
      uses.set(bundle, (uses.get(bundle) ?? 0) + 1)
      let ended = false
      return () => {
        if (ended) return
        ended = true
        const left = (uses.get(bundle) ?? 1) - 1
        if (left > 0) uses.set(bundle, left)
        else uses.delete(bundle)
      }
    },
    [Symbol.iterator]: () => uses.keys(),
  }
}
