import type { AnnotationDocument } from '@tagwright/schema'
import type { Work } from '../api/host-api.js'
import type { DeviceDraft } from '../device/device-storage.js'

/** Which draft the page goes on with. */
export interface DraftChoice {
  document: AnnotationDocument | null
  /** The host's revision that it goes on from. */
  base: number
  /** The host has yet to get it. */
  unsent: boolean
}

/**
 * Chooses between the host's draft and what this device kept because the host did not acknowledge
 * it. When both went on from an older one, this device's is shown and its base left as it was: the
 * host refuses it, and the annotator decides.
 */
export function chooseDraft(work: Work, kept: DeviceDraft | undefined): DraftChoice {
  // The host has it: only its answer was lost.
  if (!kept || kept.saveId === work.saveId)
    return { document: work.draft, base: work.revision, unsent: false }
  const follows = kept.earlier !== undefined && kept.earlier === work.saveId
  return { document: kept.document, base: follows ? work.revision : kept.base, unsent: true }
}
