import type { LocalizedText } from '@tagwright/schema'

/** A text in the page's language, or in any that there is. */
export function localized(text: LocalizedText | undefined, locale: string): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  return text[locale] ?? text.en ?? Object.values(text)[0] ?? ''
}
