import type { LocalizedText } from '@tagwright/schema'

/** One language of a text: English when it is there, else the first. */
export function plainName(text: LocalizedText): string {
  if (typeof text === 'string') return text
  return text.en ?? Object.values(text)[0] ?? ''
}
