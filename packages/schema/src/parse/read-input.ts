import { schemaErrors } from '../errors/catalogue.js'
import { describeValue, isObject } from './describe.js'
import type { Sink } from './parse-result.js'

/**
 * The object of an input, which is JSON text or what JSON text holds; undefined with an issue when
 * there is none.
 */
export function readInput(
  input: unknown,
  what: string,
  sink: Sink,
): Record<string, unknown> | undefined {
  const root = typeof input === 'string' ? readText(input, sink) : input
  if (root === undefined && typeof input === 'string') return undefined
  if (isObject(root)) return root
  sink.issues.push(schemaErrors.notAnObject([], { what, received: describeValue(root) }))
  return undefined
}

function readText(text: string, sink: Sink): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/\.$/, '') : 'unreadable'
    sink.issues.push(schemaErrors.notJson([], { detail }))
    return undefined
  }
}
