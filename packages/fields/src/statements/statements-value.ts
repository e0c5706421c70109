import type { Statement } from '@tagwright/schema'
import { isTextList, readEntries } from '../entries/is-entry.js'

/** Whether something is a statement. */
export function isStatement(value: unknown): value is Statement {
  if (typeof value !== 'object' || value === null) return false
  const { text, truth, evidence } = value as Partial<Record<keyof Statement, unknown>>
  return typeof text === 'string' && typeof truth === 'boolean' && isTextList(evidence)
}

/** The statements of a response's value; null when it holds something else. */
export function readStatements(value: unknown): readonly Statement[] | null {
  return readEntries(value, isStatement)
}
