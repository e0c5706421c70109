import {
  onlyMoved,
  useAnnotation,
  useMessages,
  useSelection,
  useSettings,
  useTaskState,
  useTaskStore,
} from '@tagwright/react'
import type { Geometry, KeypointsGeometry, PolygonGeometry } from '@tagwright/schema'
import { type JSX, useEffect, useMemo } from 'react'
import type { Surface } from '../canvas/surface.js'
import { toolCommand } from '../commands/tool-commands.js'
import { imageIssues } from '../issues/image-issues.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { commitEdit } from '../tools/commit-gesture.js'
import { arrangements } from '../workshop/arrange.js'
import { CommandButtons } from '../workshop/command-buttons.js'
import { crossesItself } from './crossing.js'
import { Fold } from './fold.js'
import { KeypointFields } from './keypoint-fields.js'
import { ManyAttributes } from './many-attributes.js'
import { NoteFields } from './note-fields.js'
import { RelationList } from './relation-list.js'
import { VertexFields } from './vertex-fields.js'

/** Props of {@link SelectedDetails}. */
export interface SelectedDetailsProps {
  surface: Surface
  /** The annotation's id. */
  annotation: string
}

const actions = [
  ...['polygon-add', 'polygon-cut', 'slice'].map(toolCommand),
  ...['simplify', 'to-box', 'to-polygon', 'to-mask'].map((id) => `image.${id}`),
  ...['label-select', 'label-hide', 'label-lock', 'label-solo'].map((id) => `image.${id}`),
]
const manyActions = [
  ...['union', 'subtract', 'intersect', 'larger', 'smaller'].map((id) => `image.${id}`),
  ...['simplify', 'to-box', 'to-polygon', 'to-mask'].map((id) => `image.${id}`),
]
const fewForActions = 200
const arrangeActions = arrangements.map((id) => `image.align-${id}`)

/** What else is known of the selected annotation, and what can be made of it. */
export function SelectedDetails({
  surface,
  annotation: id,
}: SelectedDetailsProps): JSX.Element | null {
  const { t } = useMessages(workshopMessages)
  const store = useTaskStore()
  const annotation = useAnnotation(id, onlyMoved)
  const editable = useTaskState(() => store.canEdit(id, annotation?.widget))
  if (!annotation) return null
  const hasPoints = pointed.has(annotation.geometry?.type ?? '')
  return (
    <>
      {hasPoints && <PointDetails surface={surface} annotation={id} editable={editable} />}
      {editable && (
        <Fold title={t('image.workshop.actions')}>
          {() => <CommandButtons ids={actions} widget={surface.widget.id} />}
        </Fold>
      )}
      <NoteFields key={id} annotation={annotation} disabled={!editable} />
      <RelationList annotation={annotation} disabled={!editable} />
    </>
  )
}

/** Geometries of many points, whose numbers are shown a point at a time. */
const pointed: ReadonlySet<string> = new Set(['polygon', 'polyline', 'keypoints'])

/** The points of the selected annotation. */
function PointDetails(props: SelectedDetailsProps & { editable: boolean }): JSX.Element | null {
  const { surface, annotation: id, editable } = props
  const { t } = useMessages(workshopMessages)
  const store = useTaskStore()
  const { onError } = useSettings()
  const annotation = useAnnotation(id)
  const geometry = annotation?.geometry
  const shape = annotation && surface.index().shapeOf(annotation)
  const crossing = useMemo(
    () => geometry?.type === 'polygon' && crossesItself(geometry as PolygonGeometry),
    [geometry],
  )
  useEffect(() => {
    if (!crossing) return
    onError({ ...imageIssues.crossing(surface.widget.media), path: ['annotations', id] })
  }, [crossing, id, onError, surface.widget.media])
  if (!geometry) return null
  const onChange = (next: Geometry, group: string) => {
    const draft = { kind: 'resize' as const, id, geometry: next }
    commitEdit(store, surface.widget.id, draft, () => shape, `fields:${id}:${group}`)
  }
  const fields = { surface, annotation: id, disabled: !editable, onChange }
  return (
    <>
      {crossing && (
        <p role="status" className="tagwright-image-warning">
          {t('image.details.crossing')}
        </p>
      )}
      {geometry.type === 'keypoints' && (
        <KeypointFields {...fields} geometry={geometry as KeypointsGeometry} />
      )}
      {geometry.type !== 'keypoints' && shape && (
        <VertexFields {...fields} geometry={geometry} shape={shape} />
      )}
    </>
  )
}

/** What can be done with several annotations at once. */
export function ManyDetails({ surface }: { surface: Surface }): JSX.Element | null {
  const { t } = useMessages(workshopMessages)
  const selection = useSelection()
  // Each button asks of each annotation whether it applies.
  if (selection.length > fewForActions) return null
  return (
    <>
      <ManyAttributes annotations={selection} />
      <CommandButtons ids={manyActions} widget={surface.widget.id} />
      <Fold title={t('image.workshop.arrange')}>
        {() => <CommandButtons ids={arrangeActions} widget={surface.widget.id} />}
      </Fold>
    </>
  )
}
