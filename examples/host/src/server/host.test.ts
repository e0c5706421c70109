import { parseDatasetHeader, parseDocument } from '@tagwright/schema'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeDatabases } from './testing/describe-databases.js'
import { sampleDocument, sampleTask } from './testing/sample.js'
import { codeOf, openTestHost, type TestHost } from './testing/test-host.js'

const draftOf = (taskId: string, more = {}) => sampleDocument(taskId, { status: 'draft', ...more })

describeDatabases('The host', (newLocation) => {
  let host: TestHost
  beforeAll(async () => {
    host = await openTestHost(await newLocation())
  }, 60_000)
  afterAll(() => host?.close())
  beforeEach(() =>
    host.database.exec('truncate tasks, assignments, drafts, submissions, errors restart identity'),
  )

  const next = async (annotator: string) =>
    (await host.ask(annotator, 'POST', '/api/assignments/next')).json()
  const begin = async (annotator: string): Promise<{ id: string; taskId: string }> =>
    (await next(annotator)).assignment
  const endLeases = () =>
    host.database.query("update assignments set expires_at = now() - interval '1 second'")

  it('gives a task as it was put in, with signed media and no draft', async () => {
    await host.addTasks([sampleTask('t1')])
    const work = await next('ana')
    expect(work.task).toEqual(sampleTask('t1'))
    expect(work).toMatchObject({
      draft: null,
      revision: 0,
      submission: null,
      open: 1,
      submitted: 0,
    })
    const image = await host.app.inject(work.mediaUrls['/media/raccoon.jpg'])
    expect(image.statusCode).toBe(200)
    expect(image.headers['content-type']).toBe('image/jpeg')
  })

  it('gives the same task again until it is submitted, and never afterwards', async () => {
    await host.addTasks([sampleTask('t1'), sampleTask('t2')], 5)
    const first = await begin('ana')
    expect((await begin('ana')).id).toBe(first.id)
    await host.ask(
      'ana',
      'PUT',
      `/api/assignments/${first.id}/submissions/s1`,
      sampleDocument('t1'),
    )
    expect((await begin('ana')).taskId).toBe('t2')
  })

  it('gives a task to as many annotators as asked, and again when a lease ends', async () => {
    await host.addTasks([sampleTask('t1')], 2)
    expect((await begin('ana')).taskId).toBe('t1')
    expect((await begin('ben')).taskId).toBe('t1')
    expect(await begin('eve')).toBeNull()
    await endLeases()
    expect((await begin('eve')).taskId).toBe('t1')
  })

  it('takes drafts by revision and refuses a stale one with the current revision', async () => {
    await host.addTasks([sampleTask('t1')])
    const { id } = await begin('ana')
    const save = (base: number, saveId: string, document = draftOf('t1')) =>
      host.ask('ana', 'PUT', `/api/assignments/${id}/draft?base=${base}&save=${saveId}`, document)
    expect((await save(0, 'x1')).json().revision).toBe(1)
    expect((await save(1, 'x2')).json().revision).toBe(2)
    const stale = await save(1, 'x3')
    expect(stale.statusCode).toBe(409)
    expect(stale.json().error).toMatchObject({ code: 'TW-HOST-010', data: { revision: 2 } })
    // The answer to x2 was lost: sent again it is no conflict and no new revision.
    expect((await save(1, 'x2')).json().revision).toBe(2)
    const strange = draftOf('t1', { id: 'NUL \u0000, lone \ud800 and "quotes"' })
    expect((await save(2, 'x4', strange)).json().revision).toBe(3)
    expect((await next('ana')).draft.id).toBe(strange.id)
  })

  it('lets one of many simultaneous saves win', async () => {
    await host.addTasks([sampleTask('t1')])
    const { id } = await begin('ana')
    const codes = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const url = `/api/assignments/${id}/draft?base=0&save=s${index}`
        return (await host.ask('ana', 'PUT', url, draftOf('t1'))).statusCode
      }),
    )
    expect(codes.toSorted()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
  })

  it('takes a submission once per id, refuses another document and another id', async () => {
    await host.addTasks([sampleTask('t1')], 2)
    const { id } = await begin('ana')
    const send = (submission: string, document = sampleDocument('t1')) =>
      host.ask('ana', 'PUT', `/api/assignments/${id}/submissions/${submission}`, document)
    const answers = await Promise.all([send('s1'), send('s1'), send('s1')])
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200])
    expect(answers[1]!.json()).toEqual(answers[0]!.json())
    expect(codeOf(await send('s1', sampleDocument('t1', { id: 'other' })))).toBe('TW-HOST-012')
    expect(codeOf(await send('s2'))).toBe('TW-HOST-011')
    const draft = `/api/assignments/${id}/draft?base=0&save=x1`
    expect(codeOf(await host.ask('ana', 'PUT', draft, draftOf('t1')))).toBe('TW-HOST-011')
    const rows = await host.database.query(
      'select id, annotator, status, active_ms::int from submissions',
    )
    expect(rows).toEqual([{ id: 's1', annotator: 'ana', status: 'submitted', active_ms: 36_000 }])
    expect(await host.database.query('select done from tasks')).toEqual([{ done: 1 }])
    const ben = await begin('ben')
    const stolen = `/api/assignments/${ben.id}/submissions/s1`
    expect(codeOf(await host.ask('ben', 'PUT', stolen, sampleDocument('t1')))).toBe('TW-HOST-012')
  })

  it('takes work whose lease has ended, also when others have answered meanwhile', async () => {
    await host.addTasks([sampleTask('t1')])
    const ana = await begin('ana')
    await endLeases()
    const ben = await begin('ben')
    const draft = `/api/assignments/${ana.id}/draft?base=0&save=x1`
    const saved = (await host.ask('ana', 'PUT', draft, draftOf('t1'))).json()
    expect(saved).toMatchObject({ revision: 1, assignment: { expired: true } })
    for (const [who, { id }] of [
      ['ben', ben],
      ['ana', ana],
    ] as const) {
      const url = `/api/assignments/${id}/submissions/${who}`
      expect((await host.ask(who, 'PUT', url, sampleDocument('t1'))).statusCode).toBe(200)
    }
    const rows = await host.database.query('select annotator, late from submissions order by seq')
    expect(rows).toEqual([
      { annotator: 'ben', late: false },
      { annotator: 'ana', late: true },
    ])
  })

  it('gives an ended lease back while the task has a place free', async () => {
    await host.addTasks([sampleTask('t1')])
    const { id } = await begin('ana')
    await endLeases()
    const renewed = (await host.ask('ana', 'POST', `/api/assignments/${id}/renew`)).json()
    expect(renewed.assignment.expired).toBe(false)
    expect(await begin('ben')).toBeNull()
  })

  it('withdraws within the window, opens the assignment with the answer as draft, then no more', async () => {
    await host.addTasks([sampleTask('t1')])
    const { id } = await begin('ana')
    const url = (submission: string) => `/api/assignments/${id}/submissions/${submission}`
    await host.ask('ana', 'PUT', url('s1'), sampleDocument('t1'))
    for (let time = 0; time < 2; time += 1)
      expect((await host.ask('ana', 'DELETE', url('s1'))).statusCode).toBe(204)
    const work = await next('ana')
    expect(work.assignment.id).toBe(id)
    expect(work.draft).toMatchObject({ status: 'draft', annotations: [{ id: 'a1' }] })
    // The page's repeated submit of before must not bring it back.
    const again = await host.ask('ana', 'PUT', url('s1'), sampleDocument('t1'))
    expect(again.json().submission.withdrawn).toBe(true)
    expect(await host.database.query('select done from tasks')).toEqual([{ done: 0 }])
    await host.ask('ana', 'PUT', url('s2'), sampleDocument('t1'))
    await host.database.query("update submissions set received_at = now() - interval '14 seconds'")
    expect(codeOf(await host.ask('ana', 'DELETE', url('s2')))).toBe('TW-HOST-013')
    const lines = (await host.askAdmin('/export.ndjson')).body.trim().split('\n')
    expect(lines).toHaveLength(2)
  })

  it('gives a task that was skipped to someone else, and never again to who skipped it', async () => {
    await host.addTasks([sampleTask('t1')])
    const { id } = await begin('ana')
    const skip = sampleDocument('t1', { status: 'skipped', reason: { code: 'too-hard' } })
    await host.ask('ana', 'PUT', `/api/assignments/${id}/submissions/s1`, skip)
    expect(await begin('ana')).toBeNull()
    expect((await begin('ben')).taskId).toBe('t1')
    expect(
      (await host.ask('ana', 'DELETE', `/api/assignments/${id}/submissions/s1`)).statusCode,
    ).toBe(204)
    expect(await host.database.query('select done from tasks')).toEqual([{ done: 0 }])
  })

  it('exports a header line and one line a document', async () => {
    const { widgets } = sampleTask('t2')
    const turned = sampleTask('t2', { widgets: widgets.toReversed() })
    await host.addTasks([sampleTask('t1'), turned])
    for (const task of ['t1', 't2']) {
      const { id } = await begin('ana')
      await host.ask(
        'ana',
        'PUT',
        `/api/assignments/${id}/submissions/${task}`,
        sampleDocument(task),
      )
    }
    const answer = await host.askAdmin('/export.ndjson')
    expect(answer.headers['content-type']).toBe('application/x-ndjson')
    const [header, ...documents] = answer.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(parseDatasetHeader(header).issues).toEqual([])
    expect(documents.flatMap((document) => parseDocument(document).issues)).toEqual([])
    expect(header).toMatchObject({
      kind: 'dataset',
      ontology: { labels: [{ id: 'cat' }] },
      tasks: { t1: { id: 't1' }, t2: { id: 't2' } },
    })
    expect(documents.map((document) => document.taskId)).toEqual(['t1', 't2'])
    expect(documents[0].provenance).toMatchObject({ annotator: 'ana', tool: 'tagwright' })
    const some = await host.askAdmin(`/export.ndjson?type=${encodeURIComponent('image + tags')}`)
    expect(some.body.trim().split('\n')).toHaveLength(2)
  })

  it('pages a long export without losing or repeating a line', async () => {
    await host.addTasks([sampleTask('t1')], 1000)
    const document = JSON.stringify(sampleDocument('t1'))
    await host.database.query(
      `insert into assignments (id, task_id, annotator, state, expires_at)
       select 'a' || n, 't1', 'p' || n, 'submitted', now() from generate_series(1, 333) n`,
    )
    await host.database.query(
      `insert into submissions (id, assignment_id, task_id, annotator, status, document, digest)
       select 's' || n, 'a' || n, 't1', 'p' || n, 'submitted', $1::text::json, '' from generate_series(1, 333) n`,
      [document],
    )
    const lines = (await host.askAdmin('/export.ndjson')).body.trim().split('\n')
    expect(lines).toHaveLength(334)
    // Some are so large that they end a page early.
    await host.database.query(
      `update submissions set document = json_build_object('n', seq, 'noise', (
         select string_agg(md5(random()::text), '') from generate_series(1, 20000)))
       where seq between 10 and 14`,
    )
    const long = (await host.askAdmin('/export.ndjson')).body.trim().split('\n')
    expect(long).toHaveLength(334)
    expect(long.slice(10, 15).map((line) => JSON.parse(line).n)).toEqual([10, 11, 12, 13, 14])
  })

  it('shows progress, pay, throughput and errors, escaped', async () => {
    await host.addTasks([sampleTask('t1')], 2)
    const { id } = await begin('ana')
    await host.ask('ana', 'PUT', `/api/assignments/${id}/submissions/s1`, sampleDocument('t1'))
    const report = { code: 'TW-MEDIA-001', message: '<img src=x onerror=alert(1)>', assignment: id }
    expect((await host.ask('ana', 'POST', '/api/errors', report)).statusCode).toBe(204)
    const page = (await host.askAdmin('/overview')).body
    expect(page).toContain('<progress max="2" value="1"')
    expect(page).toContain('36 s')
    expect(page).toContain('$10.00 an hour')
    expect(page).toContain('&lt;img src=x onerror')
    expect(page).not.toContain('<img')
  })
})
