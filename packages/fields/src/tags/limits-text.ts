import type { Messages } from '@tagwright/react'
import type { TagsMessage } from './tags.messages.js'

/** What a widget's limits ask for, in words; empty without limits. */
export function limitsText(
  min: number | undefined,
  max: number | undefined,
  t: Messages<TagsMessage>['t'],
): string {
  const least = min ?? 0
  if (least > 0 && max !== undefined) {
    return least === max
      ? t('fields.tags.limits-exact', { min: least })
      : t('fields.tags.limits-range', { min: least, max })
  }
  if (least > 1) return t('fields.tags.limits-min', { min: least })
  if (max !== undefined) return t('fields.tags.limits-max', { max })
  return ''
}
