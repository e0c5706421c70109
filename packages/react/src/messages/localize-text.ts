import { type LocalizedText, localize } from '@tagwright/schema'

/** UTF-16 units of a name, question or other text of the interface that are shown. */
const longest = 100_000

/**
 * The text for a locale, its fallbacks or the task's locale; empty when there is none. Megabytes in
 * the place of a name would hang the page: what is longer than 100,000 characters ends in an ellipsis.
 */
export function localizeText(
  text: LocalizedText | null | undefined,
  locale: string,
  fallback?: string,
): string {
  const found = localize(text ?? undefined, locale, fallback)
  return found.length > longest ? `${found.slice(0, longest)}…` : found
}
