import { TagChips } from '../tags/tag-chips.js'

/** Props of `StrayChoices`. */
export interface StrayChoicesProps {
  /** Ids that are chosen and no option. */
  items: readonly string[]
  readOnly: boolean
  label: string
  removeText(name: string): string
  onRemove(id: string): void
}

/** Choices of an earlier list of options: kept, marked, and taken back one by one. */
export function StrayChoices({ items, readOnly, label, removeText, onRemove }: StrayChoicesProps) {
  return (
    <TagChips
      chips={items.map((tag) => ({ tag, name: tag, unknown: true }))}
      label={label}
      unknownText={label}
      readOnly={readOnly}
      removeText={removeText}
      onRemove={onRemove}
      onLeave={() => {}}
    />
  )
}
