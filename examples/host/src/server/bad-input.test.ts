import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeDatabases } from './testing/describe-databases.js'
import { sampleDocument, sampleTask } from './testing/sample.js'
import { openTestHost, type TestHost } from './testing/test-host.js'

const limit = 256 * 1024

describeDatabases('Bad input', (newLocation) => {
  let host: TestHost
  let id: string
  beforeAll(async () => {
    host = await openTestHost(await newLocation(), { maxDocumentBytes: limit })
    await host.addTasks([sampleTask('t1')], 5)
    id = (await host.ask('ana', 'POST', '/api/assignments/next')).json().assignment.id
  }, 60_000)
  afterAll(() => host?.close())

  const send = async (url: string, payload: string, type = 'application/json') =>
    host.app.inject({
      method: 'PUT',
      url: `/api/assignments/${id}/${url}`,
      headers: {
        authorization: `Bearer ${await host.tokens.signAnnotator({ annotator: 'ana' }, 60)}`,
        'content-type': type,
      },
      payload,
    })

  const good = JSON.stringify(sampleDocument('t1'))
  const changed = (more: object) => JSON.stringify({ ...sampleDocument('t1'), ...more })
  const withMember = (member: string) => `{${member},${good.slice(1)}`

  const cases: [name: string, payload: string, status: number, type?: string][] = [
    ['nothing', '', 400],
    ['no JSON', '{"kind":', 400],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['a string', '"document"', 422],
    ['another type', good, 415, 'text/plain'],
    ['a form', 'kind=document', 422, 'application/x-www-form-urlencoded'],
    ['too many bytes', changed({ extensions: { 'a.b': 'x'.repeat(limit) } }), 413],
    ['__proto__', withMember('"__proto__":{"admin":true}'), 400],
    ['constructor.prototype', withMember('"constructor":{"prototype":{"admin":true}}'), 400],
    ['a deep nest', withMember(`"extensions":${'['.repeat(50_000)}${']'.repeat(50_000)}`), 422],
    ['another task', changed({ taskId: 't2' }), 422],
    ['a task id of the wrong type', changed({ taskId: { $ne: null } }), 422],
    ['a draft as an answer', changed({ status: 'draft' }), 422],
    ['an unknown status', changed({ status: 'paid' }), 422],
    ['annotations that are no list', changed({ annotations: { length: 1e9 } }), 422],
    ['a hostile id', changed({ annotations: [{ id: "'; drop table tasks; --" }] }), 422],
    ['a future version', changed({ schemaVersion: '9.0' }), 422],
    ['no provenance', changed({ provenance: 'me' }), 422],
    ['no responses', changed({ responses: [] }), 422],
    ['a negative time', changed({ provenance: { effort: { activeMs: -1e300 } } }), 422],
  ]
  it.each(cases)('%s is refused with a typed body', async (_name, payload, status, type) => {
    const answer = await send('submissions/s1', payload, type)
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.json().error).toMatchObject({
      code: expect.stringMatching(/^TW-HOST-\d{3}$/),
      message: expect.any(String),
    })
    expect(await host.database.query('select 1 from submissions')).toEqual([])
  })

  it.each([
    ['draft', 400],
    ['draft?base=-1&save=x', 400],
    ['draft?base=0&save=%00', 400],
    ['draft?base=0&base=1&save=x', 400],
    ['draft?base=99999999999999999999&save=x', 400],
    ['draft?base=5&save=x', 409],
    [`submissions/${'x'.repeat(129)}`, 400],
    ['submissions/%00', 400],
    ['submissions/__proto__%20', 400],
  ])('the address %s is refused', async (url, status) => {
    const document = url.startsWith('draft') ? changed({ status: 'draft' }) : good
    expect((await send(url, document)).statusCode).toBe(status)
  })

  it('names what is wrong and where', async () => {
    const answer = await send('submissions/s1', changed({ annotations: [{ id: 'a b' }] }))
    const { issues } = answer.json().error
    expect(issues[0].path.slice(0, 2)).toEqual(['annotations', 0])
    expect(issues[0].code).toMatch(/^TW-/)
  })

  it('takes hostile text as text', async () => {
    const text = '<img src=x onerror=alert(1)> \u202e \u0000 \ud800 {{constructor}}'
    const [annotation] = sampleDocument('t1').annotations
    const document = changed({ annotations: [{ ...annotation!, text }] })
    expect((await send('submissions/s9', document)).statusCode).toBe(200)
    const line = (await host.askAdmin('/export.ndjson')).body.split('\n')[1]!
    expect(JSON.parse(line).annotations[0].text).toBe(text)
    await host.database.exec('delete from submissions')
  })
})
