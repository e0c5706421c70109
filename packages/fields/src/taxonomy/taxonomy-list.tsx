import { useVirtualList } from '@tagwright/react'
import type { TaxonomyNode } from '@tagwright/schema'
import { Check, ChevronDown, ChevronRight, RotateCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TaxonomyRow } from './taxonomy-rows.js'

/** Props of `TaxonomyList`. */
export interface TaxonomyListProps {
  id: string
  rows: readonly TaxonomyRow[]
  active: number
  label: string
  multiple: boolean
  /** A flat list of matches, each with its path, instead of a tree. */
  flat: boolean
  isChosen(id: string): boolean
  canChoose(row: Extract<TaxonomyRow, { kind: 'node' }>): boolean
  nameOf(node: TaxonomyNode): string
  /** The path above a match, in words. */
  pathOf(node: TaxonomyNode): string
  texts: { loading: string; failed: string }
  onPress(index: number): void
  onToggle(index: number): void
}

/** The id of a row's element, for `aria-activedescendant`. */
export const taxonomyRowId = (list: string, index: number): string => `${list}-${index}`

/** The lines of a taxonomy: only those in view are in the page, whatever their number. */
export function TaxonomyList(props: TaxonomyListProps) {
  const { id, rows, active, flat } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualList(scroller, rows.length, active)
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  return (
    <div ref={scroller} className="tagwright-taxonomy-list">
      <div
        id={id}
        role="tree"
        aria-label={props.label}
        aria-multiselectable={props.multiple}
        className="tagwright-tag-rows"
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const chosen = row.kind === 'node' && props.isChosen(row.node.id)
          const branch = row.kind === 'node' && !row.leaf && !flat
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus.
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the text box's.
            <div
              key={row.kind === 'node' ? row.node.id : `${row.kind} ${row.node.id}`}
              id={taxonomyRowId(id, item.index)}
              role="treeitem"
              aria-level={row.level}
              aria-selected={chosen}
              aria-expanded={branch ? row.expanded : undefined}
              aria-setsize={row.kind === 'node' ? row.siblings : undefined}
              aria-posinset={row.kind === 'node' ? row.place : undefined}
              className="tagwright-tag-row tagwright-taxonomy-row"
              data-active={item.index === active || undefined}
              data-branch={(row.kind === 'node' && !props.canChoose(row)) || undefined}
              style={{
                transform: `translateY(${item.start}px)`,
                blockSize: item.size,
                paddingInlineStart: `${8 + (row.level - 1) * 18}px`,
              }}
              // The text box must keep the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onPress(item.index)}
            >
              <span
                className="tagwright-taxonomy-arrow"
                aria-hidden="true"
                onClick={(event) => {
                  if (!branch) return
                  event.stopPropagation()
                  props.onToggle(item.index)
                }}
              >
                {branch && (row.expanded ? <ChevronDown size={16} /> : <ChevronRight size={16} />)}
                {row.kind === 'failed' && <RotateCw size={16} />}
              </span>
              {row.kind === 'node' ? (
                <>
                  <span className="tagwright-tag-name tagwright-taxonomy-name">
                    <bdi>{props.nameOf(row.node)}</bdi>
                    {flat && (
                      <small className="tagwright-taxonomy-path">
                        <bdi>{props.pathOf(row.node)}</bdi>
                      </small>
                    )}
                  </span>
                  <span className="tagwright-tag-check">
                    {chosen && <Check aria-hidden size={16} />}
                  </span>
                </>
              ) : (
                <span className="tagwright-tag-name">{props.texts[row.kind]}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
