import { expect, inject, test } from 'vitest'
import { buildTask, withClip } from '../builders/build-task.js'
import { bundlePage } from './bundle.js'

const page = (name: string, component: string, widget: string) => `
import '@tagwright/${name}/styles.css'
import { ${component} } from '@tagwright/${name}'
import { TaskProvider } from '@tagwright/react'
import { createRoot } from 'react-dom/client'
const task = ${JSON.stringify(withClip(buildTask()))}
const widget = task.widgets.find((item) => item.id === '${widget}')
createRoot(document.getElementById('root')).render(
  <TaskProvider task={task}><${component} widget={widget} /></TaskProvider>,
)`

const whole = `
import '@tagwright/task/styles.css'
import { Task } from '@tagwright/task'
import { createRoot } from 'react-dom/client'
createRoot(document.getElementById('root')).render(
  <Task task={${JSON.stringify(buildTask())}} onSubmit={() => {}} />,
)`

/** Kilobytes (1,000 bytes, brotli) that a page may load at once, React, konva and styles included. */
const budgets: [string, string, number][] = [
  ['image', page('image', 'ImageAnnotator', 'image'), 225],
  ['audio', page('audio', 'TranscriptionTimeline', 'speech'), 200],
  ['fields', page('fields', 'TagsField', 'tags'), 150],
  ['video', page('video', 'VideoAnnotator', 'film'), 175],
  // The page and its rules; the code of each widget comes when a task uses it.
  ['task', whole, 195],
]

test.each(budgets)('the page of %s stays in its budget', async (name, code, budget) => {
  const { eager, lazy } = await bundlePage(inject('packedProject'), name, code)
  console.log(
    `${name}: ${(eager / 1000).toFixed(1)} kB at once, ${(lazy / 1000).toFixed(1)} kB later`,
  )
  expect(eager).toBeGreaterThan(40_000)
  expect(eager / 1000).toBeLessThanOrEqual(budget)
})
