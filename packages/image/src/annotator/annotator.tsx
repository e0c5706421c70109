import {
  IconButton,
  StateMessage,
  useCommands,
  useMessages,
  useSettings,
  useTaskStore,
  type WidgetHandle,
} from '@tagwright/react'
import type { ImageWidget, Issue, TaskMedium } from '@tagwright/schema'
import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import {
  type CSSProperties,
  type JSX,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useAfterFirstFrame } from '../canvas/use-after-first-frame.js'
import { useSurface } from '../canvas/use-surface.js'
import { gestureCommands } from '../commands/gesture-commands.js'
import { createToolCommands } from '../commands/tool-commands.js'
import { viewCommands } from '../commands/view-commands.js'
import { imageIssues } from '../issues/image-issues.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { recordMedium } from '../loading/record-medium.js'
import { useImage } from '../loading/use-image.js'
import { imageMessages } from '../messages/image-messages.js'
import { createStyles } from '../paint/label-styles.js'
import { useViewChoice } from '../settings/use-choice.js'
import { laterParts } from '../settings/use-later.js'
import { viewChoiceCommands } from '../settings/view-choice-commands.js'
import type { ShapeEntry } from '../shapes/shape.js'
import { useUndrawable } from '../shapes/use-undrawable.js'
import type { ImageAnnotatorProps } from './image-annotator-props.js'
import { ImageStage } from './image-stage.js'
import { PhoneBar } from './phone-bar.js'
import { SidePanel } from './side-panel.js'
import type { StageHelp } from './stage-extras.js'
import { ToolRail } from './tool-rail.js'
import { useAdjustedStyles } from './use-adjusted-styles.js'
import { useLayout } from './use-layout.js'

/** Proportions of the picture, so that on a phone the room for it is right before it has come. */
function aspectOf(image: LoadedImage | null, medium: TaskMedium | undefined): string | undefined {
  const { width, height } = image ?? medium ?? {}
  return width && height ? `${width} / ${height}` : undefined
}

/** Rows under the picture on a phone that come with the parts loaded later: their room is kept. */
function rowsLater(readOnly: boolean, { suggest = [], review, compare }: StageHelp): number {
  return Number(!readOnly) * (suggest.length > 0 ? 2 : 1) + Number(!!review) + Number(!!compare) * 3
}

/** Props of {@link Annotator}. */
export interface AnnotatorProps extends Omit<ImageAnnotatorProps, 'widget'> {
  handle: WidgetHandle<ImageWidget>
  shapes: readonly ShapeEntry[]
}

/** The annotator of one picture: tools, picture, panel. */
export function Annotator({ handle, shapes, view, onView, ...help }: AnnotatorProps): JSX.Element {
  const { widget, medium, labels, readOnly } = handle
  const store = useTaskStore()
  const { onError } = useSettings()
  const { t, localize, issue: sentence } = useMessages(imageMessages)
  const element = useRef<HTMLDivElement>(null)
  const [panel, setPanel] = useState(true)
  const layout = useLayout(element)
  const surface = useSurface(widget, shapes, labels.length === 1 ? labels[0]!.id : null)
  useViewChoice(surface, view, onView)
  const styles = useAdjustedStyles(
    surface,
    useMemo(() => createStyles(labels, ''), [labels]),
  )
  const readFull = () => surface.live.get().full
  const isFull = useSyncExternalStore(surface.live.subscribe, readFull, readFull)
  useCommands(
    useMemo(
      () => [
        ...createToolCommands(shapes),
        ...viewCommands,
        ...viewChoiceCommands,
        ...gestureCommands(surface),
      ],
      [shapes, surface],
    ),
  )
  const picture = useImage(widget.id, medium)
  const image = picture.status === 'ready' ? picture.image : null
  // Of several pictures, only the first one is worth leaving the panel for.
  const isNext = widget.images !== undefined && laterParts.snapshot().phase === 'loaded'
  const furnished = useAfterFirstFrame(isNext || picture.status !== 'loading', 80)
  const undrawable = useUndrawable(surface, image !== null)
  const [late, setLate] = useState<Issue | null>(null)
  useEffect(() => image?.watch?.(setLate), [image])
  const problems = picture.status === 'ready' ? [...picture.warnings] : []
  if (late && image?.watch) problems.push(late)
  const { unknown, uneven } = undrawable
  if (unknown > 0) problems.push(imageIssues.undrawable(widget.media, { count: unknown }))
  if (uneven > 0) problems.push(imageIssues.unevenMask(widget.media, { count: uneven }))
  const failure = picture.status === 'error' ? picture.issue : null
  const codes = [...problems, ...(failure ? [failure] : [])].map(({ code }) => code).join(' ')

  useEffect(() => {
    if (image && medium) recordMedium(store, medium.id, image)
  }, [store, medium, image])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per set of codes.
  useEffect(() => {
    for (const problem of [...problems, ...(failure ? [failure] : [])]) onError(problem)
  }, [codes])

  const hasLabels = labels.length > 0
  const isWide = layout === 'wide'
  return (
    <div
      ref={element}
      className="tagwright-image"
      data-layout={layout}
      data-full={isFull || undefined}
      style={
        {
          '--tagwright-image-aspect': aspectOf(image, medium),
          '--tagwright-image-rows': rowsLater(readOnly, help),
        } as CSSProperties
      }
    >
      {isWide && <ToolRail surface={surface} readOnly={readOnly} />}
      {image && medium ? (
        <ImageStage
          surface={surface}
          image={image}
          medium={medium}
          alt={localize(medium.alt)}
          styles={styles}
          readOnly={readOnly}
          warnings={problems}
          help={help}
          labels={labels}
        />
      ) : (
        <div className="tagwright-image-stage" data-empty>
          {failure ? (
            <StateMessage
              kind="error"
              title={sentence(failure)}
              code={failure.code}
              action={{ label: t('image.retry'), onPress: picture.retry }}
            />
          ) : (
            <StateMessage kind="loading" title={t('image.loading')} />
          )}
        </div>
      )}
      {isWide && (
        <aside
          className="tagwright-image-panel"
          aria-label={t('image.panel')}
          data-collapsed={!panel || undefined}
        >
          <IconButton
            className="tagwright-image-collapse"
            label={t(panel ? 'image.panel.collapse' : 'image.panel.expand')}
            icon={
              panel ? (
                <PanelRightClose aria-hidden size={16} />
              ) : (
                <PanelRightOpen aria-hidden size={16} />
              )
            }
            placement="start"
            aria-expanded={panel}
            onClick={() => setPanel(!panel)}
          />
          {panel && furnished && <SidePanel surface={surface} hasLabels={hasLabels} />}
        </aside>
      )}
      {!isWide && <PhoneBar surface={surface} readOnly={readOnly} hasLabels={hasLabels} />}
    </div>
  )
}
