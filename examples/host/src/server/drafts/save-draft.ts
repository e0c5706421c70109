import type { Database } from '../database/database.js'
import { errors } from '../http/errors.js'

/** A draft to keep. */
export interface DraftSave {
  assignment: string
  /** The revision that the page began from; 0 when it knew of none. */
  baseRevision: number
  /** The same when a save is sent again because its answer was lost. */
  saveId: string
  /** The document as JSON. */
  document: string
}

/**
 * Keeps a draft when nobody saved since `baseRevision` (compare and set) and returns its revision;
 * throws a conflict with the current one otherwise. A save that is repeated gives the same answer.
 */
export async function saveDraft(database: Database, save: DraftSave): Promise<number> {
  const { assignment, baseRevision, saveId, document } = save
  const saved = await database.query<{ revision: number }>(
    baseRevision === 0
      ? `insert into drafts (assignment_id, revision, save_id, document) values ($1, 1, $2, $3::text::json)
         on conflict (assignment_id) do nothing returning revision`
      : `update drafts set revision = revision + 1, save_id = $2, document = $3::text::json, saved_at = now()
         where assignment_id = $1 and revision = $4 returning revision`,
    baseRevision === 0
      ? [assignment, saveId, document]
      : [assignment, saveId, document, baseRevision],
  )
  if (saved[0]) return saved[0].revision
  const current = await database.query<{ revision: number; save_id: string }>(
    'select revision, save_id from drafts where assignment_id = $1',
    [assignment],
  )
  if (current[0]?.save_id === saveId) return current[0].revision
  throw errors.draftConflict(current[0]?.revision ?? 0)
}
