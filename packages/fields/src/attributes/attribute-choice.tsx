import { useAnnounce, useMessages } from '@tagwright/react'
import type { AttributeDefinition } from '@tagwright/schema'
import { useMemo, useRef } from 'react'
import { OptionGroup } from '../parts/option-group.js'
import { TagChips } from '../tags/tag-chips.js'
import { TagCombobox } from '../tags/tag-combobox.js'
import { indexTags } from '../tags/tag-search.js'
import { attributesMessages } from './attributes.messages.js'

/** Props of `AttributeChoice`. */
export interface AttributeChoiceProps {
  attribute: AttributeDefinition
  name: string
  /** What is chosen, options or not. */
  chosen: readonly string[]
  /** Unique on the page. */
  id: string
  describedBy: string
  invalid: boolean
  readOnly: boolean
  onChoose(chosen: string[]): void
}

/** Up to this many options all stand in sight. */
const inSight = 12

/** One or several options: all in sight while they are few, searched when they are many. */
export function AttributeChoice(props: AttributeChoiceProps) {
  const { attribute, name, chosen, readOnly, onChoose } = props
  const { t, localize } = useMessages(attributesMessages)
  const announce = useAnnounce()
  const input = useRef<HTMLInputElement>(null)
  const { options = [] } = attribute
  const multiple = attribute.type === 'multiple-choice'
  const direct = options.length <= inSight
  const entries = useMemo(
    () => indexTags(options, (option) => localize(option.name) || option.id),
    [options, localize],
  )
  const names = new Map(entries.map((entry) => [entry.option.id, entry]))
  const toggle = (id: string) => {
    const rest = chosen.filter((other) => other !== id)
    if (rest.length < chosen.length) onChoose(rest)
    else onChoose(multiple ? [...chosen, id] : [id])
  }
  const chips = direct ? chosen.filter((id) => !names.has(id)) : chosen
  return (
    <>
      {direct && (
        <OptionGroup
          options={entries.map(({ option, name: own }) => ({
            id: option.id,
            name: own,
            description: localize(option.description),
            image: option.image,
            color: option.color,
          }))}
          isChosen={(id) => chosen.includes(id)}
          multiple={multiple}
          readOnly={readOnly}
          name={props.id}
          label={name}
          describedBy={props.describedBy}
          invalid={props.invalid}
          onToggle={toggle}
        />
      )}
      <TagChips
        chips={chips.map((id) => ({
          tag: id,
          name: names.get(id)?.name ?? id,
          color: names.get(id)?.option.color,
          unknown: !names.has(id),
        }))}
        label={name}
        unknownText={t('fields.attribute.stray')}
        readOnly={readOnly}
        removeText={(chip) => t('fields.attribute.remove', { name: chip })}
        onRemove={toggle}
        onLeave={() => input.current?.focus()}
      />
      {!direct && !readOnly && (
        <TagCombobox
          input={input}
          entries={entries}
          value={chosen}
          multiple={multiple}
          allowFree={false}
          disabled={readOnly}
          invalid={props.invalid}
          describedBy={props.describedBy}
          announce={announce}
          texts={{
            label: name,
            placeholder: t('fields.attribute.search'),
            options: t('fields.attribute.options', { name }),
            show: t('fields.attribute.show'),
            add: (text) => text,
            noMatch: (query) => t('fields.attribute.no-match', { query }),
            matches: (count) => t('fields.attribute.matches', { count }),
          }}
          onToggle={toggle}
          onAdd={() => false}
          onRemoveLast={() => onChoose(chosen.slice(0, -1))}
        />
      )}
    </>
  )
}
