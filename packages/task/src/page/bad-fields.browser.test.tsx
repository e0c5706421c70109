import type { AnnotationDocument, Task } from '@tagwright/schema'
import { beforeAll, expect, test } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import {
  besides,
  box,
  code,
  onError,
  onSubmit,
  reported,
  show,
  watchFailures,
  worksBeside,
} from '../testing/beside-faults.js'

let elsewhere = ''

watchFailures()
beforeAll(async () => {
  elsewhere = await commands.mediaServer()
})

const group = (name: string) => page.getByRole('radiogroup', { name })
const submit = () => page.getByRole('button', { name: /Submit/ }).click()

test('conditions that hang on each other are told where the circle closes', async () => {
  const ask = (id: string, field: string) => ({
    ...{ id, type: 'boolean', question: `Question ${id}`, visibleWhen: { field, equals: true } },
  })
  show(besides({ widgets: [ask('a', 'b'), ask('b', 'a')] }))
  await expect.element(code('TW-SCHEMA-052')).toBeVisible()
  expect(document.querySelectorAll('.tagwright-broken')).toHaveLength(1)
  await worksBeside(['TW-SCHEMA-052'])
})

test('a condition on a field that is not there is told; who asks it is left out', async () => {
  const lost = {
    ...{ id: 'lost', type: 'boolean', question: 'Never seen' },
    visibleWhen: { field: 'nobody', equals: true },
  }
  show(besides({ widgets: [lost] }))
  await worksBeside([])
  expect([...reported()].join()).toContain('TW-SCHEMA-021')
  expect(group('Never seen').query()).toBeNull()
})

test('a field of no known type stands beside the others', async () => {
  show(besides({ widgets: [{ id: 'w', type: 'x-smell', question: 'What does it smell of?' }] }))
  await worksBeside(['TW-TASK-001'])
})

test('values of the wrong type in a draft are shown in their places, kept, and can be answered anew', async () => {
  const options = [{ id: 'cat', name: 'Cat' }]
  const values: [id: string, widget: object, value: unknown][] = [
    ['pick', { type: 'choice', options }, { cat: true }],
    ['sure', { type: 'boolean' }, 'perhaps'],
    ['stars', { type: 'rating' }, [5]],
    ['count', { type: 'number' }, { n: 1 }],
    ['said', { type: 'statements', media: 'passage' }, 'A text'],
    ['order', { type: 'ranking', items: ['x', 'y'].map((id) => ({ id, text: id })) }, 7],
    ['tags', { type: 'tags', options }, { tag: 'cat' }],
  ]
  const widgets = values.map(([id, widget]) => ({ id, question: `Question ${id}`, ...widget }))
  const media = [{ id: 'passage', type: 'text', text: 'Some words.' }]
  const task = besides({ media, widgets }) as Task
  const responses = Object.fromEntries(
    values.map(([id, , value]) => [id, { state: 'answered', value }]),
  )
  const draft = {
    ...{ kind: 'document', schemaVersion: '1.0', id: 'd', revision: 1, taskId: 'bad' },
    ...{ status: 'draft', media: [], annotations: [], relations: [], provenance: {} },
    responses: { ...responses, note: { state: 'answered', value: 'kept' } },
  } as unknown as AnnotationDocument
  show(task, { defaultDocument: draft })
  await expect.element(box()).toHaveValue('kept')
  for (const text of [
    '{"cat":true}',
    '"perhaps"',
    '[5]',
    '{"n":1}',
    '"A text"',
    '7',
    '{"tag":"cat"}',
  ]) {
    await expect.element(page.getByText(`kept here cannot be shown: ${text}.`)).toBeVisible()
  }
  await submit()
  await expect.element(page.getByText(/things to mend before submitting/)).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
  await group('Question sure').getByRole('radio', { name: 'Yes' }).click()
  await expect
    .element(page.getByText('kept here cannot be shown: "perhaps".'))
    .not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(page.getByText('kept here cannot be shown: "perhaps".')).toBeVisible()
})

test('a taxonomy with circles, orphans and doubles can be walked and chosen from', async () => {
  const nodes = [
    { id: 'a', name: 'Animals', parent: 'b' },
    { id: 'b', name: 'Beasts', parent: 'a' },
    { id: 'self', name: 'Itself', parent: 'self' },
    { id: 'orphan', name: 'Orphan', parent: 'nobody' },
    { id: 'a', name: 'Animals again' },
  ]
  show(besides({ widgets: [{ id: 'kind', type: 'taxonomy', question: 'Which kind?', nodes }] }))
  await expect.element(page.getByText(/lies below itself/).first()).toBeVisible()
  await page.getByRole('treeitem', { name: /Orphan/ }).click()
  await worksBeside([])
  expect(onSubmit.mock.calls[0]?.[0].responses.kind).toMatchObject({ value: 'orphan' })
})

test('five megabytes of paste are refused at once; what was typed stays and goes on', async () => {
  show(
    besides({
      widgets: [{ id: 'said', type: 'statements', media: 'passage', minTrue: 1 }],
      media: [{ id: 'passage', type: 'text', text: 'Some words.' }],
    }),
  )
  const row = page.getByLabelText('New true statement')
  await row.fill('A fact')
  const written = page.getByLabelText('True statement 1', { exact: true })
  const data = new DataTransfer()
  data.setData('text/plain', 'All work and no play. '.repeat(240_000))
  const begun = performance.now()
  written
    .element()
    .dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  await new Promise((resolve) => requestAnimationFrame(() => resolve(null)))
  expect(performance.now() - begun).toBeLessThan(3000)
  await expect.element(page.getByText(/Nothing was added/).first()).toBeVisible()
  await expect.element(written).toHaveValue('A fact')
  await worksBeside([])
  expect(onSubmit.mock.calls[0]?.[0].responses.said).toMatchObject({ value: [{ text: 'A fact' }] })
})

test('hostile Markdown is text: no script, no frame, no picture, no link that runs', async () => {
  const text = [
    '# Look <script>window.hacked=1</script>',
    '<img src=x onerror="window.hacked=1"><iframe src="javascript:window.hacked=1"></iframe>',
    '[press](javascript:window.hacked=1) [data](data:text/html,<script>window.hacked=1</script>)',
    '![](x" onerror="window.hacked=1)',
    `${'> '.repeat(5000)}deep`,
    '*'.repeat(50_000),
    '[a]('.repeat(5000),
  ].join('\n\n')
  const widgets = [{ id: 'read', type: 'instructions', text }]
  show(besides({ widgets, more: { instructions: text } }), { defaultInstructionsOpen: true })
  await expect.element(page.getByText(/Look/).first()).toBeVisible()
  await worksBeside([])
  const root = document.querySelector('.tagwright-root') as HTMLElement
  expect(root.querySelectorAll('script, iframe, object, embed, img[src="x"]')).toHaveLength(0)
  const links = [...root.querySelectorAll('a')].map(({ protocol }) => protocol)
  expect(links.filter((protocol) => /javascript|data/.test(protocol))).toEqual([])
  for (const element of root.querySelectorAll('*')) {
    expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([])
  }
})

test('a clip that cannot be played says so wherever it is asked about; the rest goes on', async () => {
  const media = [
    { id: 'film', type: 'video', src: `${elsewhere}/404/clip.webm`, duration: 5 },
    {
      id: 'junk',
      type: 'video',
      src: URL.createObjectURL(new Blob(['no clip'], { type: 'video/webm' })),
    },
  ]
  const widgets = [
    { id: 'watch', type: 'player', media: 'film' },
    { id: 'said', type: 'statements', media: 'junk' },
  ]
  show(besides({ media, widgets }))
  await expect.element(page.getByRole('button', { name: /Try again|Retry/ }).nth(1)).toBeVisible()
  await page.getByLabelText('New true statement').fill('There is no clip')
  await worksBeside(['TW-MEDIA-004'])
  expect(onSubmit.mock.calls[0]?.[0].responses.said).toMatchObject({
    value: [{ text: 'There is no clip', truth: true }],
  })
  expect(onError).toHaveBeenCalled()
})
