import { Button } from '@tagwright/react'
import type { RankingWidget } from '@tagwright/schema'
import { useEffect, useRef } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { itemName } from '../media-view/item-name.js'
import { ItemView } from '../media-view/item-view.js'
import { ClearAnswer } from '../parts/clear-answer.js'
import { RankedRow } from './ranked-row.js'
import { rankingMessages } from './ranking.messages.js'
import {
  addItem,
  moveItem,
  placeOf,
  putItem,
  type Ranking,
  readRanking,
  toggleTie,
  withoutItem,
} from './ranking-value.js'
import { useRowDrag } from './use-row-drag.js'

/** Props of `RankingField`. */
export type RankingFieldProps = FieldProps<RankingWidget>

/**
 * Items brought into order. One press an item ranks them from best to worst and the last falls into
 * place; ranked ones are moved by drag, by arrows on their grip, or by buttons. The order that the
 * task gives is no answer until it is taken.
 */
export function RankingField(props: RankingFieldProps) {
  const field = useField(props, rankingMessages)
  const { widget, t, localize, readOnly, id } = field
  const { items, allowTies = false, top } = widget
  const list = useRef<HTMLOListElement>(null)
  const rest = useRef<HTMLUListElement>(null)
  const pressed = useRef(false)
  // The button that took the press has gone with its item: the focus goes on to the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another order is shown.
  useEffect(() => {
    if (!pressed.current) return
    pressed.current = false
    const place = rest.current ?? list.current
    const { activeElement } = (place?.getRootNode() ?? document) as Document | ShadowRoot
    if (activeElement && activeElement !== document.body) return
    const next =
      rest.current?.querySelector<HTMLElement>('button:not([aria-disabled])') ??
      list.current?.lastElementChild?.querySelector<HTMLElement>('button:not([aria-disabled])')
    next?.focus()
  }, [field.value])
  const read = readRanking(field.value)
  const ranking = read ?? []
  const rows = ranking.flat()
  const pool = items.filter((item) => placeOf(ranking, item.id) < 0)
  const nameOf = (item: string) => {
    const known = items.find((other) => other.id === item)
    return known ? itemName(known, localize) : `${item} (${t('fields.ranking.unknown')})`
  }
  const keep = (next: Ranking, item: string): void => {
    const done = next.length === 0 ? field.clear() : field.setValue(next)
    if (!done) return
    pressed.current = true
    const place = placeOf(next, item) + 1
    const values = { name: nameOf(item), place, count: items.length }
    field.announce(t(place > 0 ? 'fields.ranking.place' : 'fields.ranking.removed', values))
  }
  const { drag, handlersOf, cancel } = useRowDrag(list, (item, to) => {
    const from = rows.indexOf(item)
    if (to === from || to === from + 1) return
    const others = withoutItem(ranking, item)
    // The row before which it is dropped tells the place; at the end there is none.
    const before = rows[to]
    keep(putItem(ranking, item, before ? placeOf(others, before) : others.length), item)
  })
  const hint =
    top !== undefined && top < items.length
      ? t('fields.ranking.hint-top', { top })
      : t('fields.ranking.hint')
  return (
    <FieldFrame
      field={field}
      hint={pool.length > 0 && !readOnly ? hint : ''}
      strange={read === null}
    >
      {rows.length > 0 && (
        <ol ref={list} className="tagwright-ranks" aria-label={t('fields.ranking.ranked')}>
          {rows.map((item, index) => {
            const place = placeOf(ranking, item)
            const known = items.find((other) => other.id === item)
            return (
              <RankedRow
                key={item}
                id={item}
                name={nameOf(item)}
                place={place + 1}
                count={items.length}
                tied={index > 0 && placeOf(ranking, rows[index - 1]!) === place}
                first={index === 0}
                last={place === ranking.length - 1 && ranking[place]?.length === 1}
                allowTies={allowTies}
                readOnly={readOnly}
                marked={drag !== null && drag.to === index && drag.id !== item}
                dragged={drag?.id === item}
                handlers={handlersOf(item)}
                t={t}
                onMove={(by) => keep(moveItem(ranking, item, by), item)}
                onTie={() => keep(toggleTie(ranking, item), item)}
                onRemove={() => keep(withoutItem(ranking, item), item)}
                onEscape={cancel}
              >
                <bdi>{nameOf(item)}</bdi>
                {known && (known.name || !known.text) && (
                  <ItemView item={known} widget={widget.id} />
                )}
              </RankedRow>
            )
          })}
        </ol>
      )}
      {pool.length > 0 && (
        <>
          {rows.length > 0 && (
            <p id={`${id}-pool`} className="tagwright-beside-title">
              {t('fields.ranking.pool')}
            </p>
          )}
          <ul ref={rest} className="tagwright-rank-pool" aria-label={t('fields.ranking.pool')}>
            {pool.map((item) => (
              <li key={item.id}>
                <Button
                  className="tagwright-rank-add"
                  disabled={readOnly || (top !== undefined && rows.length >= top)}
                  aria-label={t('fields.ranking.add', { name: nameOf(item.id) })}
                  onClick={() =>
                    keep(
                      addItem(
                        ranking,
                        item.id,
                        items.map((x) => x.id),
                        top,
                      ),
                      item.id,
                    )
                  }
                >
                  <bdi>{nameOf(item.id)}</bdi>
                </Button>
                {(item.image || item.media) && <ItemView item={item} widget={widget.id} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {!readOnly && (
        <div className="tagwright-field-row">
          {field.value === undefined && (
            <Button
              onClick={() => {
                pressed.current = true
                field.setValue(items.slice(0, top).map((item) => [item.id]))
              }}
            >
              {t('fields.ranking.keep-order')}
            </Button>
          )}
          <ClearAnswer field={field} />
        </div>
      )}
    </FieldFrame>
  )
}
