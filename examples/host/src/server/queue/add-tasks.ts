import type { Task } from '@tagwright/schema'
import type { Queryable } from '../database/database.js'

/** The kind of work that a task is, for the overview: its widgets' types in their order. */
export const typeOf = (task: Task): string =>
  [...new Set(task.widgets.map((widget) => widget.type))].join(' + ')

/** Adds tasks to the end of the queue; one whose id is there already is left as it is. */
export async function addTasks(
  database: Queryable,
  tasks: readonly Task[],
  replication: number,
): Promise<void> {
  for (const task of tasks)
    await database.query(
      `insert into tasks (id, type, definition, replication, reward, currency, withdraw_seconds)
       values ($1, $2, $3::text::json, $4, $5::float8::numeric, $6, $7) on conflict (id) do nothing`,
      [
        task.id,
        typeOf(task),
        JSON.stringify(task),
        replication,
        task.reward?.amount ?? null,
        task.reward?.currency ?? null,
        task.settings?.withdrawSeconds ?? 0,
      ],
    )
}
