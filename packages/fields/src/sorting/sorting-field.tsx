import type { SortingWidget } from '@tagwright/schema'
import { GripVertical } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { StrayChoices } from '../choice/stray-choices.js'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { assignKeys } from '../keys/option-keys.js'
import { itemName } from '../media-view/item-name.js'
import { ItemView } from '../media-view/item-view.js'
import { OptionGroup } from '../parts/option-group.js'
import { BucketDock } from './bucket-dock.js'
import { sortingMessages } from './sorting.messages.js'
import { bucketOf, putInto, readSorted, type Sorted } from './sorting-value.js'
import { useBucketDrag } from './use-bucket-drag.js'

/** Props of `SortingField`. */
export type SortingFieldProps = FieldProps<SortingWidget>

/**
 * Items put into buckets: each item has the buckets beside it, one click, tap or digit, and a grip to
 * drag it onto one; a digit goes on to the next item that is still to sort, so that a list is sorted by
 * one key an item.
 */
export function SortingField(props: SortingFieldProps) {
  const field = useField(props, sortingMessages)
  const { widget, t, localize, readOnly } = field
  const { items, buckets } = widget
  const list = useRef<HTMLUListElement>(null)
  const keys = useMemo(() => assignKeys(buckets, true), [buckets])
  const read = readSorted(field.value)
  const sorted: Sorted = read ?? {}
  const bucketName = (id: string) => localize(buckets.find((other) => other.id === id)?.name) || id

  const put = (item: string, bucket: string | undefined, name: string): boolean => {
    const next = putInto(sorted, item, bucket)
    const done = Object.keys(next).length === 0 ? field.clear() : field.setValue(next)
    if (done) {
      field.announce(
        bucket === undefined
          ? t('fields.sorting.unsorted', { name })
          : t('fields.sorting.sorted', { name, bucket: bucketName(bucket) }),
      )
    }
    return done
  }
  const dock = useRef<HTMLUListElement>(null)
  const { drag, handlersOf, cancel } = useBucketDrag(dock, (item, bucket) => {
    const known = items.find(({ id }) => id === item)
    if (known && bucketOf(sorted, item) !== bucket) put(item, bucket, itemName(known, localize))
  })
  const focusNext = (from: number) => {
    const order = [...items.slice(from + 1), ...items.slice(0, from)]
    const next = order.find(({ id }) => bucketOf(sorted, id) === undefined)
    if (!next) return
    const row = list.current?.children[items.indexOf(next)]
    row?.querySelector('input')?.focus()
  }
  const left = items.filter(({ id }) => bucketOf(sorted, id) === undefined).length
  const strays = Object.values(sorted)
    .flat()
    .filter((item) => items.every(({ id }) => id !== item))
  return (
    <FieldFrame field={field} hint={t('fields.sorting.left', { left })} strange={read === null}>
      <BucketDock
        dock={dock}
        label={t('fields.sorting.buckets')}
        over={drag?.over}
        dragging={drag !== null}
        buckets={buckets.map(({ id, color }) => ({
          id,
          color,
          name: bucketName(id),
          count: t('fields.sorting.inside', { count: sorted[id]?.length ?? 0 }),
        }))}
      />
      <ul ref={list} className="tagwright-ranks" aria-label={t('fields.sorting.items')}>
        {items.map((item, index) => {
          const name = itemName(item, localize)
          const own = bucketOf(sorted, item.id)
          return (
            <li
              key={item.id}
              className="tagwright-rank"
              data-dragged={drag?.item === item.id || undefined}
              style={
                drag?.item === item.id
                  ? { transform: `translate(${drag.x}px, ${drag.y}px)`, zIndex: 3 }
                  : undefined
              }
              onKeyDown={(event) => {
                if (event.key === 'Escape' && drag) {
                  event.stopPropagation()
                  return cancel()
                }
                if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
                const key = event.key.toUpperCase()
                const bucket = [...keys].find(([, other]) => other === key)?.[0]
                if (bucket === undefined) return
                event.preventDefault()
                event.stopPropagation()
                if (bucket === own) put(item.id, undefined, name)
                else if (put(item.id, bucket, name)) focusNext(index)
              }}
            >
              {!readOnly && (
                // The buckets beside the item are the way by keys.
                <span
                  className="tagwright-rank-grip"
                  aria-hidden="true"
                  data-grip={item.id}
                  {...handlersOf(item.id)}
                >
                  <GripVertical size={18} />
                </span>
              )}
              <div className="tagwright-rank-item">
                {(item.name || !item.text) && <bdi>{name}</bdi>}
                <ItemView item={item} widget={widget.id} />
              </div>
              <OptionGroup
                options={buckets.map((bucket) => ({
                  ...bucket,
                  name: bucketName(bucket.id),
                  description: undefined,
                  hotkey: keys.get(bucket.id),
                }))}
                isChosen={(bucket) => own === bucket}
                multiple={false}
                readOnly={readOnly}
                name={`${field.id}-${index}`}
                label={t('fields.sorting.bucket-of', { name })}
                describedBy={field.describedBy}
                invalid={field.invalid && own === undefined}
                onToggle={(bucket) => put(item.id, bucket === own ? undefined : bucket, name)}
              />
            </li>
          )
        })}
      </ul>
      <StrayChoices
        items={strays}
        readOnly={readOnly}
        label={t('fields.sorting.stray')}
        removeText={(name) => t('fields.sorting.remove', { name })}
        onRemove={(item) => put(item, undefined, item)}
      />
    </FieldFrame>
  )
}
