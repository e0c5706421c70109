import type { Item, LocalizedText } from '@tagwright/schema'

/** What an item is called in lists and aloud: its name, the beginning of its text, or its id. */
export function itemName(
  item: Item,
  localize: (text: LocalizedText | null | undefined) => string,
): string {
  const name = localize(item.name)
  if (name) return name
  const text = [...localize(item.text)]
  if (text.length === 0) return item.id
  return text.length > 60 ? `${text.slice(0, 60).join('')}…` : text.join('')
}
