import { IconButton } from '@tagwright/react'
import { ChevronDown, ChevronUp, Equal, GripVertical, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RankingMessage } from './ranking.messages.js'
import type { RowDragHandlers } from './use-row-drag.js'

/** Props of `RankedRow`. */
export interface RankedRowProps {
  id: string
  name: string
  /** From 1. */
  place: number
  count: number
  /** Shares its place with the row above. */
  tied: boolean
  first: boolean
  last: boolean
  allowTies: boolean
  readOnly: boolean
  /** A dragged row would be put before this one. */
  marked: boolean
  dragged: boolean
  handlers: RowDragHandlers
  t(key: RankingMessage, values: Record<string, string | number>): string
  onMove(by: 1 | -1): void
  onTie(): void
  onRemove(): void
  onEscape(): void
  children: ReactNode
}

/** One ranked item: its place, a grip to drag or to move by arrows, and a button for each move. */
export function RankedRow(props: RankedRowProps) {
  const { id, name, place, count, tied, readOnly, t } = props
  const values = { name, place, count }
  return (
    <li
      className="tagwright-rank"
      data-row={id}
      data-marked={props.marked || undefined}
      data-dragged={props.dragged || undefined}
    >
      {!readOnly && (
        <button
          type="button"
          className="tagwright-rank-grip"
          data-grip={id}
          aria-label={t('fields.ranking.grip', values)}
          {...props.handlers}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && props.dragged) props.onEscape()
            else if (event.key === 'ArrowUp') props.onMove(-1)
            else if (event.key === 'ArrowDown') props.onMove(1)
            else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove()
            else if (event.key === '=' && props.allowTies) props.onTie()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        >
          <GripVertical aria-hidden size={18} />
        </button>
      )}
      <span className="tagwright-rank-place" data-tied={tied || undefined}>
        {place}
      </span>
      <div className="tagwright-rank-item">{props.children}</div>
      {!readOnly && (
        <div className="tagwright-rank-buttons">
          {props.allowTies && (
            <IconButton
              tooltip={false}
              label={t('fields.ranking.tie', values)}
              pressed={tied}
              disabled={props.first}
              icon={<Equal aria-hidden size={16} />}
              onClick={props.onTie}
            />
          )}
          <IconButton
            tooltip={false}
            label={t('fields.ranking.up', values)}
            disabled={props.first && !tied}
            icon={<ChevronUp aria-hidden size={16} />}
            onClick={() => props.onMove(-1)}
          />
          <IconButton
            tooltip={false}
            label={t('fields.ranking.down', values)}
            disabled={props.last}
            icon={<ChevronDown aria-hidden size={16} />}
            onClick={() => props.onMove(1)}
          />
          <IconButton
            tooltip={false}
            label={t('fields.ranking.remove', values)}
            icon={<X aria-hidden size={16} />}
            onClick={props.onRemove}
          />
        </div>
      )}
    </li>
  )
}
