import type { AnnotationDocument, Task as TaskDefinition, TaskMedium } from '@tagwright/schema'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { commands, page } from 'vitest/browser'
import { badMedia } from '../testing/bad-media.js'
import {
  besides,
  box,
  code,
  hostile,
  noteFailure,
  onError,
  reported,
  show,
  watchFailures,
  worksBeside,
} from '../testing/beside-faults.js'
import { Task } from './task.js'

const photo = '/media/raccoon.jpg'
const speech = '/media/austen-0870.wav'
let elsewhere = ''

watchFailures()
beforeAll(async () => {
  elsewhere = await commands.mediaServer()
})

const image = (src: string): TaskMedium => ({ id: 'm', type: 'image', src, alt: hostile })
const sound = (src: string): TaskMedium => ({ id: 'm', type: 'audio', src })
const boxes = { id: 'w', type: 'image', media: 'm', shapes: ['box'], labels: ['cat'] }
const words = { id: 'w', type: 'transcription', media: 'm' }
const about = { id: 'w', type: 'tags', media: 'm', options: [{ id: 'a', name: hostile }] }

describe('definitions', () => {
  test.each<[what: string, widget: unknown, code: string]>([
    ['an unknown widget', { id: 'w', type: 'x-hologram' }, 'TW-TASK-001'],
    ['a medium that is not there', { ...boxes, media: 'gone' }, 'TW-TASK-002'],
    ['a medium of another type', { ...boxes, media: 'passage' }, 'TW-TASK-006'],
    ['a repeated id', { id: 'note', type: 'text' }, 'TW-SCHEMA-023'],
    ['wrong types', { id: 'w', type: 'tags', options: 'none', question: 7 }, 'TW-SCHEMA-011'],
    ['no widget at all', 'a string', 'TW-SCHEMA-012'],
  ])('%s is told in its place', async (_, widget, id) => {
    const media = [{ id: 'passage', type: 'text', text: 'Some words.' }]
    show(besides({ media, widgets: [widget] }))
    const broken = document.querySelector('.tagwright-broken')
    expect(broken?.textContent).toContain(id)
    expect(broken?.textContent).toContain('The rest of the task works')
    await worksBeside([id])
  })

  test('a layout that names what is not there, a text that asks for what is not there', async () => {
    const more = {
      instructions: 'Welcome to {{city}}.',
      layout: { type: 'tabs', tabs: [{ id: 'a', title: 'A', widgets: ['note', 'ghost'] }] },
    }
    show(besides({ more }))
    await worksBeside([])
    expect(reported()).toContain('TW-SCHEMA-021')
    expect(reported()).toContain('TW-TASK-007')
  })

  test('a widget that throws is told as such, and can be tried again', async () => {
    const Fragile = () => {
      throw new Error('The canvas has no context.')
    }
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { defaultWidgets } = await import('../definition/default-widgets.js')
    const widgets = [
      ...defaultWidgets,
      { type: 'x-fragile', component: Fragile, messages: { en: {}, fr: {} } },
    ]
    show(besides({ widgets: [{ id: 'w', type: 'x-fragile' }] }), { widgets })
    window.removeEventListener('error', noteFailure)
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await worksBeside([])
    expect(reported()).toContain('TW-REACT-010')
    quiet.mockRestore()
  })

  test('a later major version is one readable error; so is what is no task', async () => {
    const { rerender } = show(besides({ more: { schemaVersion: '2.0' } }))
    await expect
      .element(page.getByText('This task cannot be shown', { exact: false }))
      .toBeVisible()
    await expect.element(code('TW-SCHEMA-')).toBeVisible()
    for (const task of [[], 7, 'text', { media: 'none' }] as object[]) {
      rerender(<Task task={task} onError={onError} />)
      await expect.element(code('TW-')).toBeVisible()
    }
  })

  test('names are text, never HTML', async () => {
    show(besides({ media: [image(photo)], widgets: [boxes, { ...about, id: 'x' }] }))
    await expect.element(page.getByText(hostile).first()).toBeVisible()
    await expect.poll(() => document.querySelector('.tagwright-image-canvas')).not.toBeNull()
    expect(document.querySelector('img[src="x"]')).toBeNull()
    await worksBeside([])
  })
})

describe('ten megabytes', () => {
  const long = 'All work and no play. '.repeat(480_000)
  const quick = async (act: () => unknown) => {
    const start = performance.now()
    await act()
    await new Promise((resolve) => requestAnimationFrame(() => resolve(null)))
    return performance.now() - start
  }

  test('of passage are read at the speed of a page', async () => {
    const media = [{ id: 'm', type: 'text', text: long }]
    expect(await quick(() => show(besides({ media, widgets: [about] })))).toBeLessThan(6000)
    await worksBeside([])
  })

  test.each(['title', 'instructions'])('of %s keep the page usable', async (member) => {
    const task = besides({ more: { [member]: long } })
    expect(await quick(() => show(task, { defaultInstructionsOpen: true }))).toBeLessThan(6000)
    await worksBeside([])
  })

  test('of label and question keep the page usable', async () => {
    const options = [{ id: 'a', name: long }]
    const task = besides({ widgets: [{ ...about, media: undefined, options, question: long }] })
    expect(await quick(() => show(task))).toBeLessThan(6000)
    await worksBeside([])
  })

  test('of paste are refused with a reason; what was typed stays', async () => {
    show(besides({}))
    await box().fill('typed')
    const data = new DataTransfer()
    data.setData('text/plain', long)
    box()
      .element()
      .dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    await expect.element(box()).toHaveValue('typed')
    await expect.element(page.getByText(/Nothing was added/).first()).toBeVisible()
    await worksBeside([])
  })
})

describe('pictures', () => {
  const cases: [what: string, src: () => string | Promise<string>, code: string][] = [
    ['of no pixels', () => badMedia.emptyPicture(), 'TW-IMAGE-006'],
    ['of no bytes', () => badMedia.nothing('image/png'), 'TW-IMAGE-008'],
    ['that are web pages', () => badMedia.webPage('image/jpeg'), 'TW-IMAGE-006'],
    ['that are not there', () => `${elsewhere}/404/raccoon.jpg`, 'TW-IMAGE-001'],
    ['that are refused', () => `${elsewhere}/403/raccoon.jpg`, 'TW-IMAGE-002'],
    ['that a server fails to send', () => `${elsewhere}/500/raccoon.jpg`, 'TW-IMAGE-003'],
    ['that another origin blocks', () => `${elsewhere}/blocked/raccoon.jpg`, 'TW-IMAGE-005'],
    ['of a server that is not there', () => 'http://127.0.0.1:9/x.jpg', 'TW-IMAGE-004'],
    ['with an unsafe address', () => 'javascript:window.hacked=1', 'TW-MEDIA-001'],
    ['without an address', () => '', 'TW-MEDIA-001'],
  ]

  test.each(cases)('%s: told in the annotator, with a way to try again', async (_, src, id) => {
    show(besides({ media: [image(await src())], widgets: [boxes] }))
    await expect.element(page.getByRole('button', { name: /Try again|Retry/ })).toBeVisible()
    await worksBeside([id])
  })

  test.each(cases)('%s: told where a question is about them', async (_, src, id) => {
    show(besides({ media: [image(await src())], widgets: [about] }))
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await worksBeside([id])
  })

  test('that are cut off are shown as far as they go, and said to be', async () => {
    show(besides({ media: [image(await badMedia.cut(photo, 0.5))], widgets: [boxes] }))
    await expect.element(page.getByText(/cut off/)).toBeVisible()
    await worksBeside([])
    expect(reported()).toContain('TW-IMAGE-007')
  })

  test('that may be shown but not read are worked on', async () => {
    show(besides({ media: [image(`${elsewhere}/opaque/raccoon.jpg`)], widgets: [boxes] }))
    await expect.poll(() => document.querySelector('.tagwright-image-canvas')).not.toBeNull()
    await worksBeside([])
    expect(reported()).toContain('TW-IMAGE-010')
  })
})

describe('sound', () => {
  const cases: [what: string, src: () => string | Promise<string>, code: string][] = [
    ['of no bytes', () => badMedia.nothing('audio/wav'), 'TW-MEDIA-010'],
    ['that is a web page', () => badMedia.webPage('audio/wav'), 'TW-MEDIA-008'],
    ['that is not there', () => `${elsewhere}/404/speech.wav`, 'TW-MEDIA-004'],
    ['that is refused', () => `${elsewhere}/403/speech.wav`, 'TW-MEDIA-005'],
    ['that another origin blocks', () => `${elsewhere}/blocked/austen-0870.wav`, 'TW-MEDIA-006'],
    ['of a server that is not there', () => 'http://127.0.0.1:9/x.wav', 'TW-MEDIA-007'],
    ['that is silent', () => badMedia.silence(2), 'TW-MEDIA-011'],
    ['that is cut off', () => badMedia.cut(speech, 0.5), 'TW-MEDIA-009'],
  ]

  test.each(cases)('%s: told in the timeline', async (_, src, id) => {
    show(besides({ media: [sound(await src())], widgets: [words] }))
    await worksBeside([id])
  })

  test('that cannot be read is still transcribed by ear', async () => {
    show(besides({ media: [sound(`${elsewhere}/opaque/austen-0870.wav`)], widgets: [words] }))
    await expect
      .element(page.getByRole('button', { name: 'Play', exact: false }).first())
      .toBeVisible()
    await worksBeside(['TW-MEDIA-006'])
  })

  test('that does not come is told where a question is about it', async () => {
    show(besides({ media: [sound(`${elsewhere}/404/speech.wav`)], widgets: [about] }))
    await worksBeside(['TW-MEDIA-004'])
  })
})

describe('answers begun elsewhere', () => {
  const task = besides({}) as TaskDefinition
  const begun = {
    kind: 'document',
    schemaVersion: '1.0',
    id: 'd',
    revision: 1,
    taskId: 'bad',
    status: 'draft',
    media: [],
    annotations: [],
    relations: [],
    responses: { note: { state: 'answered', value: 'kept' } },
    provenance: {},
  }

  test('by a later major version are not shown and not overwritten', async () => {
    const onChange = vi.fn()
    const later = { ...begun, schemaVersion: '2.0' } as unknown as AnnotationDocument
    show(task, { defaultDocument: later, onChange })
    await expect.element(code('TW-SCHEMA-')).toBeVisible()
    expect(box().query()).toBeNull()
    expect(onChange).not.toHaveBeenCalled()
    expect([...reported()].join()).toContain('TW-SCHEMA-')
  })

  test('that are no document are not overwritten either', async () => {
    show(task, { defaultDocument: { hello: 'world' } as unknown as AnnotationDocument })
    await expect.element(code('TW-SCHEMA-')).toBeVisible()
    expect(box().query()).toBeNull()
  })

  test.each<[string, object]>([
    ['with wrong types', { responses: 7, annotations: 'none', media: null }],
    [
      'with broken annotations',
      { annotations: [7, null, { id: 'a' }, { id: 'a', geometry: 'x' }] },
    ],
  ])('%s are read as far as they go', async (_, broken) => {
    show(task, { defaultDocument: { ...begun, ...broken } as unknown as AnnotationDocument })
    await worksBeside([])
  })
})
