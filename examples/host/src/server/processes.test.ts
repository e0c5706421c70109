import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from './database/open-database.js'
import { addTasks } from './queue/add-tasks.js'
import { annotatorClient } from './testing/annotator-client.js'
import { describeDatabases, describePostgres } from './testing/describe-databases.js'
import { type BuiltHost, buildTestHost } from './testing/host-process.js'
import { sampleDocument, sampleTask } from './testing/sample.js'

let host: BuiltHost
beforeAll(async () => {
  host = await buildTestHost(['server'])
}, 180_000)
afterAll(() => host?.remove())

const draft = (taskId: string, revision: number) =>
  sampleDocument(taskId, { status: 'draft', revision })

/** Kills a process after some milliseconds, in the middle of whatever it does then. */
const killLater = (process: { kill(signal: 'SIGKILL'): Promise<unknown> }, delay: number) =>
  new Promise((resolve) => setTimeout(() => resolve(process.kill('SIGKILL')), delay))

describeDatabases('The host process', (newLocation) => {
  it('loses no acknowledged save when it is killed in the middle of one', async () => {
    const location = await newLocation()
    const ana = annotatorClient('ana')
    let acknowledged = 0
    for (let round = 0; round < 4; round += 1) {
      const process = await host.start(location)
      const work = (await ana.next(process.url))!
      const { id, taskId } = work.assignment
      // A save that was not acknowledged may have come through; an acknowledged one must have.
      expect(work.revision).toBeGreaterThanOrEqual(acknowledged)
      expect(work.revision).toBeLessThanOrEqual(acknowledged + 1)
      expect(work.draft?.revision ?? 0).toBe(work.revision)
      acknowledged = work.revision
      let killed: Promise<unknown> | undefined
      const before = acknowledged
      try {
        for (;;) {
          // Some saves are through, and the kill comes at another moment each round.
          if (acknowledged >= before + 4) killed ??= killLater(process, 5 + round * 9)
          const document = draft(taskId, acknowledged + 1)
          const saved = await ana.saveDraft(process.url, id, acknowledged, document)
          acknowledged = ((await saved.json()) as { revision: number }).revision
        }
      } catch {
        // The server is gone.
      }
      await (killed ?? process.kill('SIGKILL'))
    }
    expect(acknowledged).toBeGreaterThan(8)
  }, 180_000)

  it('loses no acknowledged answer when it is killed', async () => {
    const location = await newLocation()
    // Tasks that the sample document answers; the example's own would be refused it.
    const tasks = Array.from({ length: 400 }, (_, index) => sampleTask(`t${index}`))
    const prepared = await openDatabase(location)
    await addTasks(prepared, tasks, 3)
    await prepared.close()
    const sent: string[] = []
    const refused: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const process = await host.start(location)
      const annotator = annotatorClient(`annotator-${round}`)
      let killed: Promise<unknown> | undefined
      const before = sent.length
      try {
        for (;;) {
          if (sent.length >= before + 2) killed ??= killLater(process, 5 + round * 9)
          const work = await annotator.next(process.url)
          if (!work) break
          const id = `s-${round}-${work.assignment.taskId}`
          const document = sampleDocument(work.task.id)
          const answer = await annotator.submit(process.url, work.assignment.id, id, document)
          // A refusal would come again and again: it is the test that is wrong then.
          if (!answer.ok) refused.push(await answer.text())
          if (refused.length > 0) break
          sent.push(id)
        }
      } catch {
        // The server is gone.
      }
      await (killed ?? process.kill('SIGKILL'))
    }
    const database = await openDatabase(location)
    const rows = await database.query<{ id: string }>('select id from submissions')
    const counts = await database.query(
      'select 1 from tasks where done <> (select count(*) from submissions s where s.task_id = tasks.id)',
    )
    await database.close()
    expect(refused).toEqual([])
    expect(sent.length).toBeGreaterThan(3)
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining(sent))
    expect(counts).toEqual([])
  }, 180_000)

  it('answers what was asked before it stops, and gives the database free', async () => {
    const location = await newLocation()
    const process = await host.start(location)
    const ana = annotatorClient('ana')
    const { assignment } = (await ana.next(process.url))!
    const saves = Array.from({ length: 20 }, (_, base) =>
      ana.saveDraft(process.url, assignment.id, base === 0 ? 0 : 999, draft(assignment.taskId, 1)),
    )
    const stopped = saves[0]!.then(() => process.kill('SIGTERM'))
    const answers = await Promise.allSettled(saves)
    expect(await stopped).toBe(0)
    for (const answer of answers)
      if (answer.status === 'fulfilled') expect([200, 409, 503]).toContain(answer.value.status)
    if (location.folder) expect(existsSync(`${location.folder}.lock`)).toBe(false)
    const again = await host.start(location)
    expect((await ana.next(again.url))?.revision).toBe(1)
    await again.kill('SIGTERM')
  }, 180_000)

  it('seeds its tasks once', async () => {
    const location = await newLocation()
    for (let time = 0; time < 2; time += 1) await (await host.start(location)).kill('SIGTERM')
    const database = await openDatabase(location)
    const [row] = await database.query<{ count: number }>(
      'select count(*)::int as count from tasks',
    )
    await database.close()
    expect(row?.count).toBe(13)
  }, 180_000)
})

describeDatabases('One place for data', (newLocation) => {
  it('is kept from a second process on one folder, which says who holds it', async () => {
    const location = await newLocation()
    const first = await host.start(location)
    if (location.folder) {
      const second = await host.startInVain(location)
      expect(second.code).toBe(1)
      expect(second.output).toContain(`in use by process ${first.pid}`)
    } else {
      const second = await host.start(location)
      await second.kill('SIGTERM')
    }
    await first.kill('SIGTERM')
  }, 180_000)
})

describePostgres('Four processes', (newLocation) => {
  it('hand out no task to more annotators than asked and none twice to one', async () => {
    const location = await newLocation()
    const database = await openDatabase(location)
    const tasks = Array.from({ length: 60 }, (_, index) => sampleTask(`t${index}`))
    await addTasks(database, tasks, 2)
    const processes = await Promise.all(Array.from({ length: 4 }, () => host.start(location)))
    const work = async (name: string, url: string) => {
      const annotator = annotatorClient(name)
      const seen: string[] = []
      for (;;) {
        const given = await annotator.next(url)
        if (!given) return seen
        seen.push(given.task.id)
        const document = sampleDocument(given.task.id)
        const id = crypto.randomUUID()
        const { status } = await annotator.submit(url, given.assignment.id, id, document)
        // 409: the annotator's other page was first.
        if (status !== 200 && status !== 409) throw new Error(`The host answered ${status}.`)
      }
    }
    // Each annotator has two pages open, on two of the processes.
    const seen = await Promise.all(
      Array.from({ length: 16 }, (_, index) => work(`p${index >> 1}`, processes[index % 4]!.url)),
    )
    await Promise.all(processes.map((process) => process.kill('SIGTERM')))
    const leases = await database.query<{ count: number }>(
      'select count(*)::int as count from assignments group by task_id',
    )
    const answers = await database.query<{ count: number }>(
      'select count(*)::int as count from submissions group by task_id',
    )
    await database.close()
    expect(seen.flat().length).toBeGreaterThanOrEqual(120)
    expect(leases).toHaveLength(60)
    expect(new Set(leases.map((row) => row.count))).toEqual(new Set([2]))
    expect(new Set(answers.map((row) => row.count))).toEqual(new Set([2]))
  }, 120_000)
})
