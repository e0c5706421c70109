import { type LocalizedText, localize } from '@tagwright/schema'

/** The text for a locale, its fallbacks or the task's locale; empty when there is none. */
export function localizeText(
  text: LocalizedText | null | undefined,
  locale: string,
  fallback?: string,
): string {
  return localize(text ?? undefined, locale, fallback)
}
