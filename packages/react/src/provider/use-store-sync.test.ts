import type { AnnotationDocument } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { demoDocument } from '../fixtures/demo-task.js'
import { createEchoes } from './use-store-sync.js'

const document = (id: string): AnnotationDocument => ({ ...demoDocument(0), id })

test('a document that comes back in order, even late, is an echo', () => {
  const echoes = createEchoes()
  const [first, second] = [document('1'), document('2')]
  echoes.emitted(first)
  echoes.emitted(second)
  expect(echoes.isEcho(first)).toBe(true)
  expect(echoes.isEcho(second)).toBe(true)
})

test('one that comes back a second time, or is the host’s own, is meant', () => {
  const echoes = createEchoes()
  const [first, second] = [document('1'), document('2')]
  echoes.emitted(first)
  echoes.emitted(second)
  echoes.isEcho(first)
  echoes.isEcho(second)
  expect(echoes.isEcho(first)).toBe(false)
  expect(echoes.isEcho(document('3'))).toBe(false)
})
