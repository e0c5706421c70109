import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createTaskStore, type DocumentDraft } from '@tagwright/core'
import { buildDocument } from '../src/builders/build-document.js'
import { buildTask } from '../src/builders/build-task.js'
import { median, ms } from './harness/measure.js'
import type { Table } from './harness/table.js'

const sizes = [1_000, 100_000]
const jobs = ['edit', 'add', 'insert', 'remove', 'reorder', 'undo', 'toDocument'] as const
type Job = (typeof jobs)[number]

/** Median milliseconds of each job in a document of so many boxes, and what it cost to open it. */
function measure(boxes: number, rounds: number) {
  const document = buildDocument({ boxes })
  const ids = document.annotations.map(({ id }) => id)
  const before = heap()
  const opened = performance.now()
  const store = createTaskStore({ task: buildTask(), document })
  const open = performance.now() - opened
  const bytes = (heap() - before) / boxes
  const times: Record<Job, number[]> = {
    edit: [],
    add: [],
    insert: [],
    remove: [],
    reorder: [],
    undo: [],
    toDocument: [],
  }
  const sample = document.annotations[0]!
  let at = 0
  const timed = (job: Job, work: () => unknown) => {
    const start = performance.now()
    work()
    times[job].push(performance.now() - start)
  }
  const commit = (recipe: (draft: DocumentDraft) => void) =>
    store.dispatch({ event: 'bench.step' }, recipe)
  for (let round = 0; round < rounds; round++) {
    const pick = () => ids[(at++ * 7919) % boxes]!
    const [edited, removed, moved] = [pick(), pick(), pick()]
    timed('edit', () =>
      commit((draft) =>
        draft.updateAnnotation(edited, (annotation) => {
          if (annotation.geometry?.type === 'box') annotation.geometry.x += 1
        }),
      ),
    )
    timed('undo', () => store.history.undo())
    timed('add', () => commit((draft) => draft.addAnnotation({ ...sample, id: `top-${round}` })))
    timed('insert', () =>
      commit((draft) => draft.addAnnotation({ ...sample, id: `in-${round}` }, boxes >> 1)),
    )
    timed('remove', () => commit((draft) => draft.removeAnnotation(removed)))
    timed('undo', () => store.history.undo())
    timed('reorder', () => commit((draft) => draft.moveAnnotation(moved, (at * 31) % boxes)))
    if (round % 20 === 0) timed('toDocument', () => store.toDocument())
  }
  store.dispose()
  const baseline = performance.now()
  new Set(JSON.parse(JSON.stringify(ids)) as string[])
  const setOfIds = performance.now() - baseline
  return {
    open,
    setOfIds,
    bytes,
    times: Object.fromEntries(jobs.map((job) => [job, median(times[job])])),
  }
}

function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

/** What every kind of commit costs at 1,000 and 100,000 annotations, and what opening costs. */
export async function run(): Promise<Table[]> {
  for (const boxes of sizes) measure(boxes, 100)
  const [small, large] = sizes.map((boxes) => measure(boxes, 400))
  return [
    {
      title: 'Every kind of commit, median',
      columns: ['job', '1,000 boxes', '100,000 boxes', 'ratio'],
      rows: jobs.map((job) => {
        const [few, many] = [small!.times[job]!, large!.times[job]!]
        return [job, ms(few), ms(many), `${(many / few).toFixed(2)}x`]
      }),
      note: 'Wanted: at most 2x and under 16 ms; toDocument lists all annotations, so it grows.',
    },
    {
      title: 'Opening a document',
      columns: [
        'boxes',
        'time',
        'a Set of its ids alone',
        'bytes an annotation beside the document',
      ],
      rows: [
        ['1,000', ms(small!.open), ms(small!.setOfIds), small!.bytes.toFixed(0)],
        ['100,000', ms(large!.open), ms(large!.setOfIds), large!.bytes.toFixed(0)],
      ],
      note: 'Wanted: under 100 ms and under 300 bytes at 100,000.',
    },
  ]
}
