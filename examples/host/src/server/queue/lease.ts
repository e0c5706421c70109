/** How an assignment stands, for the page. */
export interface Assignment {
  id: string
  taskId: string
  annotator: string
  state: 'active' | 'submitted'
  /** ISO 8601 UTC, by the database's clock. */
  expiresAt: string
  /** The lease has ended; the work is still accepted. */
  expired: boolean
}

/** The columns that `toAssignment` reads. */
export const assignmentColumns =
  'a.id, a.task_id, a.annotator, a.state, a.expires_at, a.expires_at <= now() as expired'

/** A row of `assignmentColumns`. */
export interface AssignmentRow {
  id: string
  task_id: string
  annotator: string
  state: Assignment['state']
  expires_at: Date
  expired: boolean
}

export const toAssignment = (row: AssignmentRow): Assignment => ({
  id: row.id,
  taskId: row.task_id,
  annotator: row.annotator,
  state: row.state,
  expiresAt: row.expires_at.toISOString(),
  expired: row.expired,
})
