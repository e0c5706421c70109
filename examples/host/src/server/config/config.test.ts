import { describe, expect, it } from 'vitest'
import { readConfig } from './config.js'

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(readConfig({}, '/example')).toEqual({
      port: 4173,
      host: '127.0.0.1',
      dataFolder: '/example/.data/database',
      frameAncestors: "'self'",
      leaseSeconds: 1800,
      answersPerTask: 2,
      maxDocumentBytes: 33_554_432,
      trustProxy: false,
    })
  })

  it.each([
    [{ PORT: 'eighty' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ LEASE_SECONDS: '0' }, /LEASE_SECONDS/],
    [{ TOKEN_SECRET: 'short' }, /TOKEN_SECRET/],
    [{ ADMIN_KEY: 'short' }, /ADMIN_KEY/],
    [{ FRAME_ANCESTORS: "'self'; script-src *" }, /FRAME_ANCESTORS/],
  ])('refuses %j', (environment, message) => {
    expect(() => readConfig(environment, '/example')).toThrow(message)
  })
})
