import type { Option, TagsWidget } from '@tagwright/schema'
import { useMemo, useRef } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { assignKeys } from '../keys/option-keys.js'
import { useOptionKeys } from '../keys/use-option-keys.js'
import { OptionGroup } from '../parts/option-group.js'
import { limitsText } from './limits-text.js'
import { TagChips } from './tag-chips.js'
import { TagCombobox } from './tag-combobox.js'
import { indexTags } from './tag-search.js'
import { tagsMessages } from './tags.messages.js'
import { addTag, freeTagLimit, isTags, readTags, type TagsChange, toggleTag } from './tags-value.js'

/** Props of `TagsField`. */
export type TagsFieldProps = FieldProps<TagsWidget>

/** Up to this many options all stand in sight, one click, tap or key each. */
export const directOptions = 12

/**
 * Tags from a list: check boxes or radio buttons while they are few, a searchable list when they are
 * many or free tags may be added; synonyms find their option; every option may have a key.
 */
export function TagsField(props: TagsFieldProps) {
  const field = useField(props, tagsMessages)
  const { widget, readOnly, t, localize, number, announce, setValue, clear, id, invalid } = field
  const input = useRef<HTMLInputElement>(null)

  const { options, allowFree = false, max, min } = widget
  const multiple = widget.multiple !== false
  const entries = useMemo(
    () => indexTags(options, (option: Option) => localize(option.name) || option.id),
    [options, localize],
  )
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.option.id, entry])), [entries])
  const value = readTags(field.value)
  const nameOf = (tag: string) => byId.get(tag)?.name ?? tag
  const policy = { multiple, allowFree, max }

  const apply = (change: TagsChange, tag: string): boolean => {
    if (!change.value) {
      const known = { name: nameOf(tag.trim()), max: max ?? 0 }
      const text =
        change.refused === 'empty' ? '' : t(`fields.tags.refused-${change.refused}`, known)
      field.tell(text)
      return false
    }
    field.tell('')
    const gained = change.value.find((other) => !value.includes(other))
    const lost = value.find((other) => !change.value.includes(other))
    const done = change.value.length === 0 ? clear() : setValue(change.value)
    if (done) {
      const count = change.value.length
      announce(
        gained !== undefined
          ? t('fields.tags.added', { name: nameOf(gained), count })
          : t('fields.tags.removed', { name: nameOf(lost ?? tag), count }),
      )
    }
    return done
  }
  const toggle = (tag: string) => apply(toggleTag(value, tag, policy), tag)
  const remove = (tag: string) => apply({ value: value.filter((other) => other !== tag) }, tag)
  const add = (text: string): boolean => {
    if (text.trim().length > freeTagLimit) {
      field.tell(t('fields.tags.refused-long', { max: number(freeTagLimit) }))
      return false
    }
    return apply(addTag(value, text, entries, policy), text)
  }

  const direct = options.length <= directOptions && !(allowFree && options.length === 0)
  const keys = useMemo(() => assignKeys(options, direct), [options, direct])
  useOptionKeys(widget, 'fields.tags.command.choose', keys, toggle)
  const limits = limitsText(min, multiple ? max : undefined, t)
  const { describedBy } = field
  const label = localize(widget.question) || localize(widget.title) || t('fields.tags.options')
  // Chips only repeat what is not in sight as a ticked option.
  const chips = direct ? value.filter((tag) => !byId.has(tag)) : value
  return (
    <FieldFrame
      field={field}
      hint={limits}
      noneText={t('fields.tags.none')}
      strange={!isTags(field.value)}
    >
      {direct && (
        <OptionGroup
          options={entries.map(({ option, name }) => ({
            ...option,
            name,
            description: localize(option.description),
            hotkey: keys.get(option.id),
          }))}
          isChosen={(tag) => value.includes(tag)}
          multiple={multiple}
          readOnly={readOnly}
          name={`${id}-options`}
          label={label}
          describedBy={describedBy}
          invalid={invalid}
          onToggle={toggle}
        />
      )}
      <TagChips
        label={t('fields.tags.chosen')}
        readOnly={readOnly}
        unknownText={t('fields.tags.unknown-tag')}
        chips={chips.map((tag) => ({
          tag,
          name: nameOf(tag),
          color: byId.get(tag)?.option.color,
          unknown: !allowFree && !byId.has(tag),
        }))}
        removeText={(name) => t('fields.tags.remove', { name })}
        onRemove={remove}
        onLeave={() => input.current?.focus()}
      />
      {(!direct || allowFree) && !readOnly && (
        <TagCombobox
          input={input}
          entries={entries}
          value={value}
          multiple={multiple}
          allowFree={allowFree}
          disabled={readOnly}
          invalid={invalid}
          describedBy={describedBy}
          announce={announce}
          texts={{
            label: `${label} – ${t(allowFree ? 'fields.tags.search-free' : 'fields.tags.search')}`,
            placeholder: t(allowFree ? 'fields.tags.placeholder-free' : 'fields.tags.placeholder'),
            options: t('fields.tags.options'),
            show: t('fields.tags.show'),
            add: (name) => t('fields.tags.add', { name }),
            noMatch: (query) => t('fields.tags.no-match', { query }),
            matches: (count) => t('fields.tags.matches', { count }),
          }}
          onToggle={toggle}
          onAdd={add}
          onRemoveLast={() => {
            const last = value.at(-1)
            if (last !== undefined) remove(last)
          }}
        />
      )}
    </FieldFrame>
  )
}
