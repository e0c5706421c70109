import {
  useAnnounce,
  useIssues,
  useMessages,
  useResponse,
  useWidget,
  WidgetFrame,
} from '@tagwright/react'
import type { Option, TagsWidget } from '@tagwright/schema'
import { useId, useMemo, useRef, useState } from 'react'
import { assignKeys } from '../keys/option-keys.js'
import { useOptionKeys } from '../keys/use-option-keys.js'
import { OptionGroup } from '../parts/option-group.js'
import { limitsText } from './limits-text.js'
import { TagChips } from './tag-chips.js'
import { TagCombobox } from './tag-combobox.js'
import { indexTags } from './tag-search.js'
import { tagsMessages } from './tags.messages.js'
import { addTag, freeTagLimit, readTags, type TagsChange, toggleTag } from './tags-value.js'

/** Props of `TagsField`. */
export interface TagsFieldProps {
  /** The widget, or its id in the task. */
  widget: string | TagsWidget
}

/** Up to this many options all stand in sight, one click, tap or key each. */
export const directOptions = 12

/**
 * Tags from a list: check boxes or radio buttons while they are few, a searchable list when they are
 * many or free tags may be added; synonyms find their option; every option may have a key.
 */
export function TagsField({ widget: given }: TagsFieldProps) {
  const { widget, readOnly } = useWidget<TagsWidget>(given)
  const { t, localize, number } = useMessages(tagsMessages)
  const announce = useAnnounce()
  const { response, setValue, clear } = useResponse(widget.id)
  const issues = useIssues(useMemo(() => ['widgets', widget.id], [widget.id]))
  const [notice, setNotice] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  const { options, allowFree = false, max, min } = widget
  const multiple = widget.multiple !== false
  const entries = useMemo(
    () => indexTags(options, (option: Option) => localize(option.name) || option.id),
    [options, localize],
  )
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.option.id, entry])), [entries])
  const value = readTags(response?.value)
  const nameOf = (tag: string) => byId.get(tag)?.name ?? tag
  const policy = { multiple, allowFree, max }

  const apply = (change: TagsChange, tag: string): boolean => {
    if (!change.value) {
      const known = { name: nameOf(tag.trim()), max: max ?? 0 }
      const text =
        change.refused === 'empty' ? '' : t(`fields.tags.refused-${change.refused}`, known)
      setNotice(text)
      if (text) announce(text)
      return false
    }
    setNotice('')
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
      setNotice(t('fields.tags.refused-long', { max: number(freeTagLimit) }))
      return false
    }
    return apply(addTag(value, text, entries, policy), text)
  }

  const direct = options.length <= directOptions && !(allowFree && options.length === 0)
  const keys = useMemo(() => assignKeys(options, direct), [options, direct])
  useOptionKeys(widget, 'fields.tags.command.choose', keys, toggle)
  const limits = limitsText(min, multiple ? max : undefined, t)
  const describedBy = `${id}-limits ${id}-notice`
  const label = localize(widget.question) || localize(widget.title) || t('fields.tags.options')
  const invalid = issues.some((issue) => issue.severity === 'error')
  // Chips only repeat what is not in sight as a ticked option.
  const chips = direct ? value.filter((tag) => !byId.has(tag)) : value
  return (
    <WidgetFrame widget={widget} noneText={t('fields.tags.none')}>
      <p id={`${id}-limits`} className="tagwright-field-hint">
        {limits}
      </p>
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
      <p id={`${id}-notice`} className="tagwright-field-notice">
        {notice}
      </p>
    </WidgetFrame>
  )
}
