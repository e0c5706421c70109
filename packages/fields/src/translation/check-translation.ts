import type { Issue, TranslationWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { checkText } from '../text/check-text.js'

/** The issues of translations, by what is wrong. */
export const translationIssues = {
  untranslated: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-060', widget, 'The translation is its source.', {}, 'warning'),
} as const

/**
 * What is wrong with a translation: the rules of texts, and a warning when a text of several words
 * is its own source (names and numbers often are).
 */
export function checkTranslation(value: unknown, widget: TranslationWidget): Issue[] {
  const issues = checkText(value, widget)
  const { source } = widget
  if (typeof value !== 'string' || source === undefined) return issues
  const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ').trim()
  if (plain(source).includes(' ') && plain(source) === plain(value)) {
    issues.push(translationIssues.untranslated(widget.id))
  }
  return issues
}
