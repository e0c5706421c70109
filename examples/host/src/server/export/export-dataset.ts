import { type Label, type Ontology, schemaVersion, type Task } from '@tagwright/schema'
import type { Queryable } from '../database/database.js'
import { pages } from './pages.js'

/** What to export. */
export interface ExportOptions {
  /** Only tasks of this type. @default all */
  type?: string
}

/** Rows read at a time: documents may be large. */
const pageSize = 50

const tasksStatement = `select seq, id, definition::text as json from tasks
  where seq > $1 and ($2::text is null or type = $2) order by seq limit ${pageSize}`

/** A page ends early when what it holds is large, as it is stored (compressed), in bytes. */
const pageBytes = 1024 * 1024

const documentsStatement = `
  with page as (
    select s.seq, pg_column_size(s.document) as size from submissions s join tasks t on t.id = s.task_id
    where s.seq > $1 and ($2::text is null or t.type = $2) and s.withdrawn_at is null
    order by s.seq limit ${pageSize}),
  sums as (select seq, sum(size) over (order by seq) - size as before from page)
  select s.seq, s.document::text as json from sums join submissions s on s.seq = sums.seq
  where sums.before < ${pageBytes} order by s.seq`

interface JsonRow {
  seq: string | number
  id: string
  json: string
}

/** JSON on one line: line breaks can only stand between its tokens. */
const oneLine = (json: string): string => json.replace(/[\r\n]+/g, ' ')

/** The labels of all tasks; of labels with one id the first counts. */
async function collectOntology(database: Queryable, type: string | null): Promise<Ontology> {
  const labels = new Map<string, Label>()
  for await (const row of pages<JsonRow>(database, tasksStatement, [type]))
    for (const label of (JSON.parse(row.json) as Task).ontology.labels)
      if (!labels.has(label.id)) labels.set(label.id, label)
  return { labels: [...labels.values()] }
}

/**
 * The dataset as NDJSON, in pieces: a header line with the ontology and the tasks, then one
 * document a line, in the order in which they came. Withdrawn answers are left out.
 */
export async function* exportDataset(
  database: Queryable,
  options: ExportOptions = {},
): AsyncGenerator<string> {
  const type = options.type ?? null
  const ontology = JSON.stringify(await collectOntology(database, type))
  yield `{"kind":"dataset","schemaVersion":"${schemaVersion}","ontology":${ontology},"tasks":{`
  let comma = ''
  for await (const row of pages<JsonRow>(database, tasksStatement, [type])) {
    yield `${comma}${JSON.stringify(row.id)}:${oneLine(row.json)}`
    comma = ','
  }
  yield '}}\n'
  for await (const row of pages<JsonRow>(database, documentsStatement, [type]))
    yield `${oneLine(row.json)}\n`
}
