import { useMessages } from '@tagwright/react'
import type { Geometry, Keypoint, KeypointsGeometry } from '@tagwright/schema'
import type { JSX } from 'react'
import type { Surface } from '../canvas/surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { setVisibility, withKeypoint } from '../shapes/skeleton/skeleton.points.js'
import { NumberField } from './number-field.js'

/** Props of {@link KeypointFields}. */
export interface KeypointFieldsProps {
  surface: Surface
  annotation: string
  geometry: KeypointsGeometry
  disabled: boolean
  /** `group` joins changes of one number into one undo step. */
  onChange: (geometry: Geometry, group: string) => void
}

/** The keypoints of a skeleton by their names: how they are seen, and where. */
export function KeypointFields(props: KeypointFieldsProps): JSX.Element {
  const { surface, annotation, geometry, disabled, onChange } = props
  const { t } = useMessages(workshopMessages)
  const { width, height } = surface.frame()
  const hold = (name: string) =>
    surface.live.set({ handle: { annotation, handle: `point:${name}` } })
  return (
    <fieldset className="tagwright-image-keypoints" disabled={disabled}>
      <legend>{t('image.details.points')}</legend>
      {Object.entries(geometry.points).map(([name, point]) => (
        <fieldset
          key={name}
          className="tagwright-image-keypoint"
          aria-label={name}
          onFocus={() => hold(name)}
        >
          <span>{name}</span>
          <select
            className="tagwright-input"
            aria-label={t('image.details.visibility', { name })}
            value={point.v}
            onChange={(event) =>
              onChange(
                setVisibility(geometry, name, Number(event.target.value) as Keypoint['v']),
                `visibility:${name}`,
              )
            }
          >
            {([2, 1, 0] as const).map((v) => (
              <option key={v} value={v}>
                {t(`image.details.v${v}`)}
              </option>
            ))}
          </select>
          {(['x', 'y'] as const).map((axis) => (
            <NumberField
              key={axis}
              label={t('image.details.at', { axis: t(`image.details.${axis}`), name })}
              value={point[axis]}
              max={axis === 'x' ? width : height}
              disabled={point.v === 0}
              onChange={(value) =>
                onChange(withKeypoint(geometry, name, { [axis]: value }), `${name}:${axis}`)
              }
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
