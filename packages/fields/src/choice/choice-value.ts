import type { ChoiceItem } from '@tagwright/schema'

/** Whether something is a choice: an option's id, or "other" in words. */
export function isChoiceItem(item: unknown): item is ChoiceItem {
  if (typeof item === 'string') return true
  return typeof item === 'object' && item !== null && typeof Reflect.get(item, 'other') === 'string'
}

/** The items of a response's value; null when it is no choice at all. */
export function readChoice(value: unknown): readonly ChoiceItem[] | null {
  if (value === undefined || value === null) return []
  const items = Array.isArray(value) ? value : [value]
  return items.every(isChoiceItem) ? items : null
}

/** The words of "other" among the items; undefined when it is not chosen. */
export function otherText(items: readonly ChoiceItem[]): string | undefined {
  const other = items.find((item) => typeof item === 'object')
  return typeof other === 'object' ? other.other : undefined
}

/** The value to keep: one item, or a list when several may be chosen; undefined when nothing is. */
export function writeChoice(
  items: readonly ChoiceItem[],
  multiple: boolean,
): ChoiceItem | ChoiceItem[] | undefined {
  if (items.length === 0) return undefined
  return multiple ? [...items] : items.at(-1)
}
