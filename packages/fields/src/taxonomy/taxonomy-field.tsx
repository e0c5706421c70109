import { IssueList, StateMessage, useSettings } from '@tagwright/react'
import type { TaxonomyNode, TaxonomyWidget } from '@tagwright/schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { TagChips } from '../tags/tag-chips.js'
import { indexTags } from '../tags/tag-search.js'
import { taxonomyMessages } from './taxonomy.messages.js'
import { handleTaxonomyKey } from './taxonomy-keys.js'
import { TaxonomyList, taxonomyRowId } from './taxonomy-list.js'
import { matchRows, type TaxonomyRow, treeRows } from './taxonomy-rows.js'
import { buildTree } from './taxonomy-tree.js'
import { readNodes, writeNodes } from './taxonomy-value.js'
import { type LoadChildren, useLazyNodes } from './use-lazy-nodes.js'

/** Props of `TaxonomyField`. */
export interface TaxonomyFieldProps extends FieldProps<TaxonomyWidget> {
  /** Gives what lies below lazy nodes. */
  loadChildren?: LoadChildren
}

/**
 * One or several nodes of a tree of any size: walked by arrows, opened where it is wanted, or searched
 * by name, synonym and id, each match with its path. The text box keeps the focus throughout.
 */
export function TaxonomyField({ loadChildren, ...props }: TaxonomyFieldProps) {
  const field = useField(props, taxonomyMessages)
  const { widget, t, localize, readOnly } = field
  const { multiple = false, leavesOnly = true, max } = widget
  const { onError, dir } = useSettings()
  const lazy = useLazyNodes(widget, loadChildren)
  const tree = useMemo(
    () => buildTree(widget.id, [...widget.nodes, ...lazy.nodes]),
    [widget.id, widget.nodes, lazy.nodes],
  )
  const entries = useMemo(
    () => indexTags(tree.nodes, (node) => localize(node.name) || node.id),
    [tree, localize],
  )
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  const [query, setQuery] = useState('')
  const [wanted, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const searching = query.trim() !== ''
  const rows = useMemo(
    () =>
      searching ? matchRows(tree, entries, query, leavesOnly) : treeRows(tree, open, lazy.states),
    [searching, tree, entries, query, leavesOnly, open, lazy.states],
  )
  const active = Math.min(wanted, rows.length - 1)
  const read = readNodes(field.value)
  const chosen = read ?? []
  useEffect(() => {
    for (const issue of tree.issues) onError(issue)
  }, [tree, onError])

  const nameOf = (node: TaxonomyNode) => localize(node.name) || node.id
  const pathOf = (node: TaxonomyNode) => tree.pathOf(node.id).slice(0, -1).map(nameOf).join(' › ')
  const canChoose = (row: Extract<TaxonomyRow, { kind: 'node' }>) => !leavesOnly || row.leaf
  const keep = (ids: readonly string[]) => {
    const next = writeNodes(ids, multiple)
    return next === undefined ? field.clear() : field.setValue(next)
  }
  const choose = (node: TaxonomyNode) => {
    field.tell('')
    const there = chosen.includes(node.id)
    if (there) keep(chosen.filter((id) => id !== node.id))
    else if (!multiple) keep([node.id])
    else if (max !== undefined && chosen.length >= max) {
      field.tell(t('fields.taxonomy.full', { max }))
    } else keep([...chosen, node.id])
  }
  const toggle = (index: number) => {
    const row = rows[index]
    if (row?.kind !== 'node' || row.leaf) return
    const next = new Set(open)
    if (!next.delete(row.node.id)) {
      next.add(row.node.id)
      lazy.load(row.node)
    }
    setOpen(next)
  }
  const press = (index: number) => {
    const row = rows[index]
    if (!row) return
    setActive(index)
    if (row.kind === 'failed') lazy.load(row.node)
    else if (row.kind === 'node' && canChoose(row)) {
      if (!readOnly) choose(row.node)
    } else if (row.kind === 'node' && searching) {
      // A branch that was found is shown where it lies, open.
      setOpen(new Set([...open, ...tree.pathOf(row.node.id).map(({ id }) => id)]))
      lazy.load(row.node)
      setQuery('')
      field.tell(t('fields.taxonomy.branch', { name: nameOf(row.node) }))
    } else toggle(index)
  }
  const hint = multiple
    ? t('fields.taxonomy.hint-many')
    : t(leavesOnly ? 'fields.taxonomy.hint-leaf' : 'fields.taxonomy.hint-one')
  const list = `${field.id}-tree`
  return (
    <FieldFrame
      field={field}
      hint={hint}
      noneText={t('fields.taxonomy.none')}
      strange={read === null}
    >
      <TagChips
        label={t('fields.taxonomy.chosen')}
        readOnly={readOnly}
        unknownText={t('fields.taxonomy.unknown')}
        chips={chosen.map((id) => {
          const node = tree.get(id)
          const name = node ? tree.pathOf(id).map(nameOf).join(' › ') : id
          return { tag: id, name, color: node?.color, unknown: !node }
        })}
        removeText={(name) => t('fields.taxonomy.remove', { name })}
        onRemove={(id) => keep(chosen.filter((other) => other !== id))}
        onLeave={() => input.current?.focus()}
      />
      <input
        ref={input}
        className="tagwright-tag-input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded="true"
        aria-haspopup="tree"
        aria-controls={list}
        aria-activedescendant={active >= 0 ? taxonomyRowId(list, active) : undefined}
        aria-label={`${field.label} – ${t('fields.taxonomy.search')}`}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid || undefined}
        placeholder={t('fields.taxonomy.search')}
        maxLength={200}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          setActive(target.value.trim() === '' ? -1 : 0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const used = handleTaxonomyKey(event, {
            rows,
            active,
            tree: query === '',
            rtl: dir === 'rtl',
            setActive,
            toggle,
            press,
            clearQuery() {
              if (query === '') return false
              setQuery('')
              setActive(-1)
              return true
            },
          })
          if (!used) return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <p className="tagwright-visually-hidden" role="status">
        {searching && t('fields.taxonomy.matches', { count: rows.length })}
      </p>
      {rows.length === 0 ? (
        <StateMessage kind="empty" title={t('fields.taxonomy.no-match', { query })} />
      ) : null}
      <TaxonomyList
        id={list}
        rows={rows}
        active={active}
        flat={searching}
        multiple={multiple}
        label={t('fields.taxonomy.tree')}
        isChosen={(id) => chosen.includes(id)}
        canChoose={canChoose}
        nameOf={nameOf}
        pathOf={pathOf}
        texts={{ loading: t('fields.taxonomy.loading'), failed: t('fields.taxonomy.failed') }}
        onPress={press}
        onToggle={toggle}
      />
      <IssueList issues={tree.issues} />
    </FieldFrame>
  )
}
