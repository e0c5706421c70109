import { execFileSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { buildTask, withClip } from '../builders/build-task.js'

/** Each widget inside a provider, as `[package, component, id of its widget in the built task]`. */
const widgets = [
  ['image', 'ImageAnnotator', 'image'],
  ['audio', 'TranscriptionTimeline', 'speech'],
  ['video', 'VideoAnnotator', 'film'],
  ['fields', 'TagsField', 'tags'],
  ['fields', 'TextField', 'note'],
] as const

const built = withClip(buildTask())
const task = {
  ...built,
  widgets: [...built.widgets, { id: 'note', type: 'text', question: 'Anything else?' }],
}

/** Renders to a string in plain Node, in the packed project, without any page. */
function render(code: string): string {
  const script = `
    import { createElement as h } from 'react'
    import { renderToString } from 'react-dom/server'
    const task = ${JSON.stringify(task)}
    ${code}`
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: inject('packedProject'),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  })
}

test.each(widgets)('@tagwright/%s: %s is rendered on a server', (name, component, id) => {
  const html = render(`
    const { TaskProvider } = await import('@tagwright/react')
    const { ${component} } = await import('@tagwright/${name}')
    const widget = task.widgets.find((item) => item.id === '${id}')
    console.log(renderToString(h(TaskProvider, { task }, h(${component}, { widget }))))`)
  expect(html).toContain('tagwright-root')
})

test('a whole task page is rendered on a server: what is asked, before the code of its widgets', () => {
  const html = render(`
    const { Task } = await import('@tagwright/task')
    console.log(renderToString(h(Task, { task, onSubmit() {} })))`)
  expect(html).toContain('tagwright-root')
  for (const text of ['Animals', 'What is to be seen?', 'Anything else?', 'Submit'])
    expect(html.includes(text), text).toBe(true)
})

test('with widgets at hand, a server renders those too', () => {
  const html = render(`
    const { Task } = await import('@tagwright/task')
    const { imageWidget } = await import('@tagwright/image')
    const { tagsWidget, textWidget } = await import('@tagwright/fields')
    const { transcriptionWidget } = await import('@tagwright/audio')
    const { videoWidget } = await import('@tagwright/video')
    const widgets = [videoWidget, imageWidget, transcriptionWidget, tagsWidget, textWidget]
    console.log(renderToString(h(Task, { task, widgets, onSubmit() {} })))`)
  for (const text of ['Animals', 'Raccoon', 'What is to be seen?', 'Anything else?'])
    expect(html.includes(text), text).toBe(true)
})
