import type { RatingWidget } from '@tagwright/schema'
import { useMemo } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { useOptionKeys } from '../keys/use-option-keys.js'
import { ClearAnswer } from '../parts/clear-answer.js'
import { OptionGroup } from '../parts/option-group.js'
import { ratingMessages } from './rating.messages.js'
import { onScale, scaleOf } from './rating-scale.js'
import { ScaleSlider } from './scale-slider.js'
import { StarGroup } from './star-group.js'

/** Props of `RatingField`. */
export type RatingFieldProps = FieldProps<RatingWidget>

const noKeys: ReadonlyMap<string, string> = new Map()

/**
 * A number on a scale: stars, named steps, or a slider. While all values are single digits each is
 * its own key. A scale of more than eleven values is a slider, whatever was asked for.
 */
export function RatingField(props: RatingFieldProps) {
  const field = useField(props, ratingMessages)
  const { widget, t, localize, number, readOnly, id } = field
  const scale = useMemo(() => scaleOf(widget), [widget])
  const value =
    typeof field.value === 'number' && Number.isFinite(field.value) ? field.value : undefined
  const appearance = scale.values === null ? 'slider' : (widget.appearance ?? 'stars')
  const anchorOf = (step: number) =>
    localize(widget.anchors?.find((anchor) => onScale(anchor.value) === step)?.name)
  const nameOf = (step: number) => {
    const name = anchorOf(step)
    return name ? t('fields.rating.named', { value: number(step), name }) : number(step)
  }

  const choose = (step: number): boolean =>
    value === step ? field.clear() : field.setValue(onScale(step))
  const keys = useMemo(
    () =>
      new Map(
        (scale.values ?? [])
          .filter((step) => Number.isInteger(step) && step >= 0 && step <= 9)
          .map((step) => [String(step), String(step)]),
      ),
    [scale],
  )
  const keyed = appearance !== 'slider'
  useOptionKeys(widget, 'fields.rating.command.choose', keyed ? keys : noKeys, (step) =>
    choose(Number(step)),
  )

  const shared = {
    readOnly,
    name: `${id}-scale`,
    label: field.label,
    describedBy: `${field.describedBy} ${id}-anchors`,
    invalid: field.invalid,
  }
  const ends = [scale.min, scale.max].map((end) => nameOf(end))
  return (
    <FieldFrame field={field} strange={field.value !== undefined && value === undefined}>
      {appearance === 'stars' && (
        <div className="tagwright-field-row">
          <StarGroup
            {...shared}
            values={scale.values ?? []}
            value={value}
            nameOf={(step) => {
              const name = anchorOf(step)
              return name
                ? t('fields.rating.star-named', { value: step, name })
                : t('fields.rating.stars', { value: step })
            }}
            onChoose={choose}
          />
          <output className="tagwright-rating-value">{value !== undefined && nameOf(value)}</output>
        </div>
      )}
      {appearance === 'likert' && (
        <OptionGroup
          {...shared}
          layout="scale"
          multiple={false}
          options={(scale.values ?? []).map((step) => ({
            id: String(step),
            name: anchorOf(step) || number(step),
            hotkey: anchorOf(step) ? keys.get(String(step)) : undefined,
          }))}
          isChosen={(step) => value !== undefined && String(onScale(value)) === step}
          onToggle={(step) => choose(Number(step))}
        />
      )}
      {appearance === 'slider' && (
        <ScaleSlider
          {...shared}
          scale={scale}
          value={value}
          valueText={value === undefined ? t('fields.rating.unset') : nameOf(value)}
          onChange={(step) => field.setValue(onScale(step), { group: `rating:${field.path}` })}
        />
      )}
      {appearance !== 'likert' && (widget.anchors || appearance === 'slider') && (
        <p id={`${id}-anchors`} className="tagwright-rating-ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
      {appearance === 'slider' && (
        <div className="tagwright-field-row">
          <output className="tagwright-rating-value">
            {value === undefined ? t('fields.rating.no-value') : nameOf(value)}
          </output>
          <ClearAnswer field={field} />
        </div>
      )}
    </FieldFrame>
  )
}
