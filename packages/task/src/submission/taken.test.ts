import { expect, test } from 'vitest'
import { taken } from './taken.js'

test('what a server refused is refused, whatever else a handler gives back is taken', async () => {
  await expect(taken(Promise.resolve(new Response('', { status: 503 })))).rejects.toThrow(
    'HTTP 503',
  )
  await expect(taken(Promise.reject(new TypeError('no network')))).rejects.toThrow('no network')
  await expect(taken({ ok: false })).rejects.toThrow()
  for (const fine of [new Response('{}'), undefined, null, '', { ok: 'no' }, []])
    await expect(taken(fine)).resolves.toBeUndefined()
})
