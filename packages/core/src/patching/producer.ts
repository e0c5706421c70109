import { enablePatches, Immer } from 'immer'

/**
 * An immer of our own: it freezes nothing, so that a loaded document is not walked; what a transaction
 * adds is frozen by the drafter.
 */
export function createProducer(): Immer {
  enablePatches()
  return new Immer({ autoFreeze: false })
}
