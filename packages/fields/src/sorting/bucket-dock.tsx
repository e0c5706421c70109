import type { RefObject } from 'react'

/** Props of `BucketDock`. */
export interface BucketDockProps {
  dock: RefObject<HTMLUListElement | null>
  buckets: readonly { id: string; name: string; color?: string | undefined; count: string }[]
  label: string
  /** The bucket that an item is dragged over. */
  over: string | undefined
  /** Something is being dragged. */
  dragging: boolean
}

/** The buckets with what lies in each, in sight above a long list: where items are dropped. */
export function BucketDock({ dock, buckets, label, over, dragging }: BucketDockProps) {
  return (
    <ul
      ref={dock}
      className="tagwright-bucket-dock"
      data-dragging={dragging || undefined}
      aria-label={label}
    >
      {buckets.map(({ id, name, color, count }) => (
        <li
          key={id}
          className="tagwright-bucket"
          data-bucket={id}
          data-over={over === id || undefined}
        >
          {color && <span className="tagwright-tag-color" style={{ background: color }} />}
          <bdi>{name}</bdi>
          <small>{count}</small>
        </li>
      ))}
    </ul>
  )
}
