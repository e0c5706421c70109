import type { Response } from '@tagwright/schema'
import { classMap, type ManifestAttribute } from './attribute.js'

/** The response that a class or a list of classes states; undefined when nothing names them. */
export function readClasses(
  { kind, value, metadata }: ManifestAttribute,
  labelOf: (name: string) => string,
): Response | undefined {
  const names = classMap(metadata)
  if (kind === 'class') {
    const stated = metadata['class-name'] ?? names.get(String(value))
    if (typeof stated !== 'string') return undefined
    return { state: 'answered', value: labelOf(stated) }
  }
  if (!Array.isArray(value)) return undefined
  const found = value.map((id) => names.get(String(id)))
  if (found.some((name) => name === undefined)) return undefined
  return { state: 'answered', value: found.map((name) => labelOf(name!)) }
}
