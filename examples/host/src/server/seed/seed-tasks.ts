import type { Task } from '@tagwright/schema'
import type { Database } from '../database/database.js'
import { advisoryLocks } from '../database/migrate.js'
import { addTasks } from '../queue/add-tasks.js'
import { combinedTasks } from './tasks/combined-tasks.js'
import { photoTasks } from './tasks/photo-tasks.js'
import { speechTasks } from './tasks/speech-tasks.js'
import { textTasks } from './tasks/text-tasks.js'

/** The example's tasks, in the order in which they are handed out. */
export const exampleTasks: readonly Task[] = [
  combinedTasks[0]!,
  ...photoTasks.slice(0, 3),
  ...speechTasks.slice(0, 2),
  combinedTasks[1]!,
  ...textTasks,
  ...photoTasks.slice(3),
  ...speechTasks.slice(2),
]

/** Puts the example's tasks, each for some annotators, into a database that has none. */
export async function seedTasks(database: Database, replication: number): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [advisoryLocks.seed])
    const [any] = await transaction.query('select 1 from tasks limit 1')
    if (!any) await addTasks(transaction, exampleTasks, replication)
  })
}
