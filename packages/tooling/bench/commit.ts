import { createTaskStore } from '@tagwright/core'
import { buildDocument } from '../src/builders/build-document.js'
import { buildTask } from '../src/builders/build-task.js'
import { median, ms, percentile95 } from './harness/measure.js'
import type { Table } from './harness/table.js'

const sizes = [1_000, 10_000, 100_000]

/** Times of single commits that move one box of many, and of undoing them. */
function commitTimes(boxes: number) {
  const store = createTaskStore({ task: buildTask(), document: buildDocument({ boxes }) })
  const commits: number[] = []
  const undos: number[] = []
  for (let at = -50; at < 300; at++) {
    const id = `box-${(Math.abs(at) * 7919) % boxes}`
    const start = performance.now()
    store.dispatch({ event: 'annotation.move' }, (draft) => {
      draft.updateAnnotation(id, (annotation) => {
        if (annotation.geometry?.type === 'box') annotation.geometry.x += 1
      })
    })
    const middle = performance.now()
    store.history.undo()
    const end = performance.now()
    if (at < 0) continue
    commits.push(middle - start)
    undos.push(end - middle)
  }
  store.dispose()
  return { commits, undos }
}

/** What one edit costs, whatever the number of annotations. */
export async function run(): Promise<Table[]> {
  const results = sizes.map((boxes) => ({ boxes, ...commitTimes(boxes) }))
  const base = median(results[0]?.commits ?? [])
  return [
    {
      title: 'One edit committed in a document of N boxes',
      columns: ['boxes', 'commit, median', '95 %', 'against 1,000', 'undo, median'],
      rows: results.map(({ boxes, commits, undos }) => [
        boxes.toLocaleString('en'),
        ms(median(commits)),
        ms(percentile95(commits)),
        `${(median(commits) / base).toFixed(2)}x`,
        ms(median(undos)),
      ]),
      note: '300 single moves of one box each, history and filters on. Wanted: at most 2x, under 16 ms.',
    },
  ]
}
