import type { AnnotationDocument } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createOutbox, type OutboxEntry, type OutboxStorage } from './outbox.js'

const answer = (id: string, revision = 1) => ({ id, revision }) as AnnotationDocument
const submit = (id: string, revision?: number): OutboxEntry => ({
  kind: 'submit',
  document: answer(id, revision),
})

function memory(first: unknown = null) {
  const kept = { value: first, writes: 0 }
  const storage: OutboxStorage = {
    read: () => kept.value,
    write(entries) {
      kept.value = JSON.parse(JSON.stringify(entries))
      kept.writes += 1
    },
  }
  return { kept, storage }
}

function timers() {
  const waiting: { callback: () => void; delay: number }[] = []
  const schedule = (callback: () => void, delay: number) => {
    const timer = { callback, delay }
    waiting.push(timer)
    return () => void (waiting.includes(timer) && waiting.splice(waiting.indexOf(timer), 1))
  }
  const run = () => {
    for (const { callback } of waiting.splice(0)) callback()
  }
  return { waiting, schedule, run }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

test('a document is kept before it is sent, and let go when the host has it', async () => {
  const { kept, storage } = memory()
  const order: string[] = []
  const outbox = createOutbox({
    send: () => {
      order.push(`sent with ${(kept.value as unknown[]).length} kept`)
    },
    storage,
    schedule: timers().schedule,
  })
  outbox.add(submit('a'))
  expect(order).toEqual(['sent with 1 kept'])
  await settled()
  expect(outbox.entries()).toEqual([])
  expect(kept.value).toEqual([])
})

test('what failed is sent again, later each time, or at once when the line is back', async () => {
  const send = vi.fn<(entry: OutboxEntry) => Promise<void>>().mockRejectedValue(new Error('line'))
  const clock = timers()
  const onFailure = vi.fn()
  const outbox = createOutbox({ send, schedule: clock.schedule, onFailure })
  outbox.add(submit('a'))
  for (const delay of [1000, 2000, 4000]) {
    await settled()
    expect(clock.waiting.map((timer) => timer.delay)).toEqual([delay])
    clock.run()
  }
  await settled()
  expect(outbox.failed()).toBe(1)
  expect(onFailure).toHaveBeenCalledTimes(4)
  send.mockResolvedValue()
  outbox.flush()
  await settled()
  expect(outbox.entries()).toEqual([])
  expect(clock.waiting).toEqual([])
})

test('a tab that was closed while sending sends again when it is opened, and loses nobody', async () => {
  const { kept, storage } = memory()
  const first = createOutbox({
    send: () => new Promise(() => {}),
    storage,
    schedule: timers().schedule,
  })
  first.add(submit('a'))
  first.add(submit('b'))
  first.dispose()
  const send = vi.fn()
  const second = createOutbox({ send, storage, schedule: timers().schedule })
  second.flush()
  expect(second.entries().map(({ document }) => document.id)).toEqual(['a', 'b'])
  await settled()
  expect(send.mock.calls.map(([{ document }]) => document.id)).toEqual(['a', 'b'])
  expect(kept.value).toEqual([])
})

test('taken back while it is on its way, the host hears the two in order', async () => {
  const heard: string[] = []
  let arrive = () => {}
  const send = ({ kind }: OutboxEntry) => {
    heard.push(kind)
    return kind === 'submit' ? new Promise<void>((resolve) => (arrive = resolve)) : undefined
  }
  const outbox = createOutbox({ send, schedule: timers().schedule })
  outbox.add(submit('a'))
  outbox.add({ kind: 'withdraw', document: answer('a') })
  await settled()
  expect(heard).toEqual(['submit'])
  arrive()
  await settled()
  expect(heard).toEqual(['submit', 'withdraw'])
  await settled()
  expect(outbox.entries()).toEqual([])
})

test('a storage that is broken, full or hostile stops nothing', async () => {
  const send = vi.fn()
  const onFailure = vi.fn()
  const storage = {
    read: () => [null, 7, { kind: 'submit' }, { kind: 'x', document: { id: 'x' } }, submit('ok')],
    write() {
      throw new Error('full')
    },
  }
  const outbox = createOutbox({ send, storage, schedule: timers().schedule, onFailure })
  outbox.flush()
  outbox.add(submit('b'))
  await settled()
  expect(send.mock.calls.map(([{ document }]) => document.id)).toEqual(['ok', 'b'])
  expect(onFailure).toHaveBeenCalled()
  expect(outbox.entries()).toEqual([])
})

test('whatever fails, and whenever the tab is closed, the last word of each arrives', async () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom<OutboxEntry['kind']>('submit', 'withdraw'),
    fails: fc.boolean(),
    reopens: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const { storage } = memory()
      const host = new Map<string, string>()
      let failing = false
      const send = async ({ kind, document }: OutboxEntry) => {
        const fails = failing
        await null
        if (fails) throw new Error('line')
        host.set(document.id, `${kind} ${document.revision}`)
      }
      const open = () => createOutbox({ send, storage, schedule: timers().schedule })
      let outbox = open()
      const wanted = new Map<string, string>()
      for (const [index, { id, kind, fails, reopens }] of steps.entries()) {
        failing = fails
        outbox.add({ kind, document: answer(id, index) })
        wanted.set(id, `${kind} ${index}`)
        if (!reopens) continue
        outbox.dispose()
        outbox = open()
        outbox.flush()
      }
      failing = false
      await settled()
      outbox.flush()
      await settled()
      expect(outbox.entries()).toEqual([])
      expect(new Map([...host].sort())).toEqual(new Map([...wanted].sort()))
    }),
    { numRuns: 60 },
  )
})
