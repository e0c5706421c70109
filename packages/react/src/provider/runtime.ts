import type { Announcer } from '../announce/announcer.js'
import type { IssueBoard } from '../issues/issue-board.js'
import type { LabelShelf } from '../labels/label-shelf.js'
import type { MessageBundle } from '../messages/message-bundle.js'

/** What lives as long as a provider and never makes it render. */
export interface Runtime {
  readonly announcer: Announcer
  readonly bundles: BundleList
  readonly issues: IssueBoard
  readonly labels: LabelShelf
  /** Message keys of the names of commands, by id: known while rendering, before they are added. */
  readonly commandLabels: Map<string, string>
  /** The root element once mounted. */
  getRoot(): HTMLElement | null
}

/** The bundles that have been asked for, so that a command's label can be found whoever added it. */
export interface BundleList extends Iterable<MessageBundle> {
  /** May be called while rendering, any number of times: on a server nothing runs after it. */
  add(bundle: MessageBundle): void
}

/** Creates a list of bundles, each once; bundles are constants of packages, so none is let go. */
export function createBundleList(first: readonly MessageBundle[]): BundleList {
  return new Set(first)
}
