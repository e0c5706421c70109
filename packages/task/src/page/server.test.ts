import { transcriptionWidget } from '@tagwright/audio'
import { tagsWidget, textWidget } from '@tagwright/fields'
import { imageWidget } from '@tagwright/image'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { brokenTask, raccoonTask, sortingTask } from '../testing/example-tasks.js'
import { Task } from './task.js'

test('renders on a server: the questions are there before any script runs', () => {
  const html = renderToString(createElement(Task, { task: sortingTask, locale: 'fr' }))
  expect(html).toContain('Quel animal voyez-vous')
  expect(html).toContain('Envoyer')
  expect(html).toContain('lang="fr"')
  // A strict policy refuses attributes of style; what is awaited keeps its room without any.
  expect(html).not.toContain(' style=')
  // The page's own landmarks are the host's; header and footer within a section are none.
  expect(html).not.toContain('<main')
  expect(html.indexOf('<section class="tagwright-task" aria-label="')).toBeGreaterThan(-1)
  expect(html.indexOf('<header')).toBeGreaterThan(html.indexOf('<section class="tagwright-task"'))
})

test('every text is a text, those of commands too: no key of a message is in sight', () => {
  const widgets = [imageWidget, transcriptionWidget, tagsWidget, textWidget]
  const html = renderToString(createElement(Task, { task: raccoonTask, widgets }))
  expect(html).toContain('Undo')
  expect(html.match(/<span[^>]* style=[^>]*>/g)).toBeNull()
  expect(html.match(/\b(?:task|react|core|image|audio|media|fields)\.[a-z]+[\w.-]*/g)).toBeNull()
})

test('renders what is not there, and what is broken', () => {
  expect(renderToString(createElement(Task, { task: undefined }))).toContain('being loaded')
  expect(renderToString(createElement(Task, { task: { schemaVersion: '9.0' } }))).toContain(
    'cannot be shown',
  )
  const widgets = [tagsWidget, textWidget]
  expect(renderToString(createElement(Task, { task: brokenTask, widgets }))).toContain(
    'TW-TASK-001',
  )
})
