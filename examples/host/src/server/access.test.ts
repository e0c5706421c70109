import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTokens } from './access/token.js'
import { describeDatabases } from './testing/describe-databases.js'
import { sampleDocument, sampleTask } from './testing/sample.js'
import { codeOf, openTestHost, type TestHost } from './testing/test-host.js'

describeDatabases('Access', (newLocation) => {
  let host: TestHost
  let own: string
  beforeAll(async () => {
    host = await openTestHost(await newLocation())
    await host.addTasks([sampleTask('t1')], 5)
    own = (await host.ask('ana', 'POST', '/api/assignments/next')).json().assignment.id
  }, 60_000)
  afterAll(() => host?.close())

  const document = sampleDocument('t1', { status: 'draft' })
  const draft = (id: string) => `/api/assignments/${id}/draft?base=0&save=x1`

  it('answers every broken token alike with 401', async () => {
    const good = await host.tokens.signAnnotator({ annotator: 'ana' }, 60)
    const [head, payload, signature] = good.split('.')
    const forged = Buffer.from(JSON.stringify({ sub: 'ben', exp: 9e9 })).toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const otherHost = createTokens(Buffer.from('another secret of 32 bytes or more'))
    const broken = [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      `Basic ${good}`,
      `Bearer ${head}.${forged}.${signature}`,
      `Bearer ${none}.${payload}.`,
      `Bearer ${await host.tokens.signAnnotator({ annotator: 'ana' }, -1)}`,
      `Bearer ${await otherHost.signAnnotator({ annotator: 'ana' }, 60)}`,
      `Bearer ${await host.tokens.signAdmin(60)}`,
      `Bearer ${host.adminKey}`,
    ]
    const bodies = new Set<string>()
    for (const authorization of broken)
      for (const url of ['/api/assignments/next', `/api/assignments/${own}/renew`]) {
        const headers = authorization === undefined ? {} : { authorization }
        const answer = await host.app.inject({ method: 'POST', url, headers })
        expect(answer.statusCode, `${authorization} ${url}`).toBe(401)
        bodies.add(answer.body)
      }
    expect(bodies.size).toBe(1)
  })

  it('answers alike for the assignment of another and for one that does not exist', async () => {
    const asked = [own, 'nothing', '00000000-0000-4000-8000-000000000000', "' or 1=1 --", '..%2f']
    const bodies = new Set<string>()
    for (const id of asked)
      for (const [method, url, body] of [
        ['GET', `/api/assignments/${encodeURIComponent(id)}`, undefined],
        ['POST', `/api/assignments/${encodeURIComponent(id)}/renew`, undefined],
        ['PUT', draft(encodeURIComponent(id)), document],
        ['PUT', `/api/assignments/${encodeURIComponent(id)}/submissions/s1`, document],
        ['DELETE', `/api/assignments/${encodeURIComponent(id)}/submissions/s1`, undefined],
      ] as const) {
        const answer = await host.ask('ben', method, url, body)
        expect(answer.statusCode, `${method} ${url}`).toBe(403)
        bodies.add(answer.body)
      }
    expect(bodies.size).toBe(1)
  })

  it('keeps a link for one assignment to that assignment', async () => {
    const other = { annotator: 'ana', assignment: 'other' }
    expect((await host.ask(other, 'GET', `/api/assignments/${own}`)).statusCode).toBe(403)
    expect((await host.ask(other, 'POST', '/api/assignments/next')).statusCode).toBe(403)
    const mine = { annotator: 'ana', assignment: own }
    const work = await host.ask(mine, 'POST', '/api/assignments/next')
    expect(work.json().assignment.id).toBe(own)
    const stranger = { annotator: 'ben', assignment: own }
    expect((await host.ask(stranger, 'GET', `/api/assignments/${own}`)).statusCode).toBe(403)
  })

  it('refuses before it reads a body', async () => {
    const answer = await host.app.inject({
      method: 'PUT',
      url: draft(own),
      headers: { 'content-type': 'application/json' },
      payload: '{'.repeat(2_000_000),
    })
    expect(answer.statusCode).toBe(401)
  })

  it('keeps overview, links and export behind the key', async () => {
    for (const url of ['/overview', '/export.ndjson', '/overview?key=wrong', '/overview?key=']) {
      const answer = await host.app.inject({ url })
      expect(answer.statusCode).toBe(401)
      expect(answer.body).not.toContain('t1')
    }
    const links = { method: 'POST', url: '/overview/links', payload: { annotator: 'eve' } } as const
    expect((await host.app.inject(links)).statusCode).toBe(401)
    const annotator = await host.tokens.signAnnotator({ annotator: 'ana' }, 60)
    const headers = { cookie: `tagwright-admin=${annotator}` }
    expect((await host.app.inject({ url: '/overview', headers })).statusCode).toBe(401)
  })

  it('signs an admin in with the key, and makes links that work', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const signIn = await host.app.inject({
      method: 'POST',
      url: '/overview/sign-in',
      headers: form,
      payload: `key=${encodeURIComponent(host.adminKey)}`,
    })
    expect(signIn.statusCode).toBe(303)
    const set = String(signIn.headers['set-cookie'])
    expect(set).toMatch(/HttpOnly; SameSite=Strict/)
    const cookie = set.split(';')[0]!
    const page = await host.app.inject({ url: '/overview', headers: { cookie } })
    expect(page.statusCode).toBe(200)
    const made = await host.app.inject({
      method: 'POST',
      url: '/overview/links',
      headers: { ...form, cookie },
      payload: 'annotator=eve',
    })
    const token = /#([\w.-]+)"/.exec(made.body)![1]!
    expect(await host.tokens.readAnnotator(token)).toEqual({ annotator: 'eve' })
  })

  it('serves media only by signed address, in ranges, and nothing outside the folder', async () => {
    const work = (await host.ask('ana', 'GET', `/api/assignments/${own}`)).json()
    const url: string = work.mediaUrls['/media/raccoon.jpg']
    const range = await host.app.inject({ url, headers: { range: 'bytes=10-19' } })
    expect(range.statusCode).toBe(206)
    expect(range.headers['content-range']).toMatch(/^bytes 10-19\//)
    expect(range.rawPayload).toHaveLength(10)
    const query = url.slice(url.indexOf('?'))
    const refused = [
      '/media/raccoon.jpg',
      `/media/coffee.png${query}`,
      `/media/..%2fpackage.json${query}`,
      `/media/%E0%A4%A${query}`,
      url.replace(/expires=\d+/, 'expires=9999999999'),
      `${url}&expires=1`,
    ]
    for (const address of refused) {
      const { statusCode } = await host.app.inject({ url: address })
      expect([400, 403], address).toContain(statusCode)
    }
  })

  it('sends strict headers with pages, data and refusals', async () => {
    const work = await host.app.inject({ url: '/work' })
    const policy = String(work.headers['content-security-policy'])
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/)
    expect(policy).not.toMatch(/unsafe/)
    expect(policy).toContain("frame-ancestors 'self'")
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
    expect(work.body).toContain(`nonce="${nonce}"`)
    const again = await host.app.inject({ url: '/work' })
    expect(again.headers['content-security-policy']).not.toBe(policy)
    for (const url of ['/work', '/overview', '/nothing', '/api/assignments/next', '/health'])
      expect((await host.app.inject({ url })).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
  })

  it('says that nothing is there without telling the address back', async () => {
    const answer = await host.app.inject({ url: '/<script>alert(1)</script>' })
    expect(answer.statusCode).toBe(404)
    expect(codeOf(answer)).toBe('TW-HOST-003')
    expect(answer.body).not.toContain('script')
  })
})
