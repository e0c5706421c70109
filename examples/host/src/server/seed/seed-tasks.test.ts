import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseTask, type Task } from '@tagwright/schema'
import { describe, expect, it } from 'vitest'
import { exampleTasks } from './seed-tasks.js'

const file = (src: string) => fileURLToPath(new URL(`../../..${src}`, import.meta.url))

/** Texts of a task that lack a language. */
function oneLanguage(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value !== 'fr' in value) return [path]
  return Object.entries(value).flatMap(([key, item]) => oneLanguage(item, `${path}.${key}`))
}

describe("the example's tasks", () => {
  it('are about a dozen, with ids of their own', () => {
    expect(new Set(exampleTasks.map((task) => task.id)).size).toBe(13)
  })

  it.each(exampleTasks.map((task): [string, Task] => [task.id, task]))(
    '%s is valid',
    (_id, task) => {
      expect(parseTask(task).issues).toEqual([])
      expect(oneLanguage(task, task.id)).toEqual([])
      const licences = readFileSync(file('/media/LICENSES.md'), 'utf8')
      for (const { src } of task.media) {
        expect(existsSync(file(src!))).toBe(true)
        expect(licences).toContain(src!.slice('/media/'.length))
      }
    },
  )
})
