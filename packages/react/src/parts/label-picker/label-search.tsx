import { Check } from 'lucide-react'
import {
  type JSX,
  type KeyboardEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ResolvedLabel } from '../../labels/resolve-labels.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useScopedEffect } from '../../scope/use-scope.js'
import { movedIndex } from '../list/list-keys.js'
import { Swatch } from '../list/swatch.js'
import { useVirtualList } from '../list/use-virtual-list.js'
import { LabelBadge } from './label-badge.js'
import type { LabelFormProps } from './label-form-props.js'
import { createLabelIndex } from './search-labels.js'

/** Milliseconds until the names are made ready to be searched. */
const idle = 300

/** Many labels: a search box that stays focused, over a virtual list. */
export function LabelSearch(props: LabelFormProps): JSX.Element {
  const { labels, picked, disabled, name, onPick, badgeOf } = props
  const { t } = useMessages(reactMessages)
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const search = useMemo(() => createLabelIndex(labels), [labels])
  // The first letter is not to wait for thousands of names to be read.
  useScopedEffect((scope) => void scope.timeout(search.prepare, idle), [search])
  const wanted = useDeferredValue(query)
  const found = useMemo(() => search(wanted), [search, wanted])
  const current = Math.min(active, found.length - 1)
  const virtualizer = useVirtualList(scroller, found.length, current)
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [virtualizer, current])

  const pick = (index: number) => {
    const label = found[index]
    if (label && !disabled) onPick(label.id)
  }
  const latest = useRef(pick)
  useEffect(() => {
    latest.current = pick
  })
  const press = useCallback((index: number) => {
    setActive(index)
    latest.current(index)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const isText = event.key === 'Home' || event.key === 'End'
    const move = isText ? null : movedIndex(event.key, current, found.length)
    if (move !== null) setActive(move)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) pick(current)
    else if (event.key === 'Escape' && query) setQuery('')
    else return
    event.preventDefault()
  }
  return (
    <div className="tagwright-label-search">
      <input
        type="text"
        role="combobox"
        className="tagwright-input"
        aria-label={t('react.labels.search', { name })}
        placeholder={t('react.labels.search', { name })}
        aria-expanded="true"
        aria-controls={`${prefix}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `${prefix}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="tagwright-visually-hidden">
        {wanted && t('react.labels.found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <p className="tagwright-state-detail">{t('react.labels.nothing', { query: wanted })}</p>
      )}
      <div ref={scroller} className="tagwright-list" tabIndex={-1} hidden={found.length === 0}>
        <div
          id={`${prefix}-list`}
          role="listbox"
          className="tagwright-list-rows"
          aria-label={name}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((row) => {
            const label = found[row.index]
            if (!label) return null
            return (
              <LabelRow
                key={label.id}
                id={`${prefix}-${row.index}`}
                label={label}
                badge={badgeOf(label)}
                selected={picked.has(label.id)}
                active={row.index === current}
                index={row.index}
                count={found.length}
                top={row.start}
                height={row.size}
                onPress={press}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface LabelRowProps {
  id: string
  label: ResolvedLabel
  badge: string | null
  selected: boolean
  active: boolean
  index: number
  count: number
  top: number
  height: number
  onPress: (index: number) => void
}

/** One label; a letter that changes nothing about it renders it not. */
const LabelRow = memo(function LabelRow(props: LabelRowProps): JSX.Element {
  const { id, label, badge, selected, active, index, count, top, height, onPress } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the search box's, by aria-activedescendant.
    // biome-ignore lint/a11y/useFocusableInteractive: options of an aria-activedescendant listbox take no focus.
    <div
      id={id}
      role="option"
      className="tagwright-list-row"
      aria-selected={selected}
      aria-keyshortcuts={badge ?? undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      // The search box keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onPress(index)}
    >
      <Swatch color={label.color} dashed={label.dash !== undefined} />
      <span className="tagwright-list-name">{label.name}</span>
      {selected && <Check aria-hidden size={14} />}
      <LabelBadge text={badge} />
    </div>
  )
})
