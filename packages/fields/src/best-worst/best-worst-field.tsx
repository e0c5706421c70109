import type { BestWorstWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { itemName } from '../media-view/item-name.js'
import { ItemView } from '../media-view/item-view.js'
import { bestWorstMessages } from './best-worst.messages.js'
import { type End, readEnds, toggleEnd } from './best-worst-value.js'
import { EndRadio } from './end-radio.js'

/** Props of `BestWorstField`. */
export type BestWorstFieldProps = FieldProps<BestWorstWidget>

/**
 * The best and the worst of a few items: a radio button on either side of each. What is chosen as
 * the one is no longer the other; a half answer is kept and told.
 */
export function BestWorstField(props: BestWorstFieldProps) {
  const field = useField(props, bestWorstMessages)
  const { widget, t, localize } = field
  const read = readEnds(field.value)
  const chosen = read ?? {}
  const toggle = (end: End, item: string) => {
    const next = toggleEnd(chosen, end, item)
    if (next.best === undefined && next.worst === undefined) field.clear()
    else field.setValue(next)
  }
  const radio = (end: End, item: string, name: string) => (
    <td className="tagwright-ends-cell">
      <EndRadio
        name={`${field.id}-${end}`}
        label={t(`fields.best-worst.choose-${end}`, { name })}
        checked={chosen[end] === item}
        readOnly={field.readOnly}
        describedBy={field.describedBy}
        onToggle={() => toggle(end, item)}
      />
    </td>
  )
  return (
    <FieldFrame field={field} strange={read === null}>
      <table className="tagwright-ends" aria-label={field.label}>
        <thead>
          <tr>
            <th scope="col">{t('fields.best-worst.best')}</th>
            <th scope="col">
              <span className="tagwright-visually-hidden">{t('fields.best-worst.item')}</span>
            </th>
            <th scope="col">{t('fields.best-worst.worst')}</th>
          </tr>
        </thead>
        <tbody>
          {widget.items.map((item) => {
            const name = itemName(item, localize)
            return (
              <tr key={item.id}>
                {radio('best', item.id, name)}
                <td className="tagwright-ends-item">
                  {(item.name || !item.text) && <bdi>{name}</bdi>}
                  <ItemView item={item} widget={widget.id} />
                </td>
                {radio('worst', item.id, name)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </FieldFrame>
  )
}
