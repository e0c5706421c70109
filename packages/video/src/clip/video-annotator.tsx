import {
  StateMessage,
  useCommands,
  useMessages,
  useMountedWidget,
  useWidget,
  WidgetFrame,
} from '@tagwright/react'
import type { VideoWidget } from '@tagwright/schema'
import { type JSX, useMemo } from 'react'
import { videoCommands } from '../commands/video-commands.js'
import { ClipControls } from '../controls/clip-controls.js'
import { videoMessages } from '../messages/video-messages.js'
import { ClipPanel } from '../panel/clip-panel.js'
import { ToolBar } from '../panel/tool-bar.js'
import { Picture } from '../picture/picture.js'
import { ClipTimeline } from '../timeline/clip-timeline.js'
import type { Clip } from './clip.js'
import { ClipContext } from './clip-context.js'
import { ClipNotice } from './clip-notice.js'
import { SpokenChanges } from './spoken-changes.js'
import { type ClipState, useClipState } from './use-clip-state.js'

/** Props of {@link VideoAnnotator}. */
export interface VideoAnnotatorProps {
  /** The widget, or its id in the task. */
  widget: VideoWidget | string
}

/**
 * Follows objects through a clip by keyframes and marks stretches and moments on its timeline; for use
 * inside a `<TaskProvider>`.
 */
export function VideoAnnotator(props: VideoAnnotatorProps): JSX.Element {
  const given = useWidget<VideoWidget>(props.widget).widget
  // A host may write the widget inline: the clip is made anew only when it says something else.
  const meaning = JSON.stringify(given)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the meaning stands for the object.
  const widget = useMemo(() => given, [meaning])
  return (
    <WidgetFrame widget={widget}>
      <ClipBody widget={widget} />
    </WidgetFrame>
  )
}

function ClipBody({ widget }: { widget: VideoWidget }): JSX.Element {
  const { medium } = useWidget<VideoWidget>(widget)
  const { t } = useMessages(videoMessages)
  const state = useClipState(widget, medium)
  useCommands(videoCommands)
  if (!medium) return <StateMessage kind="error" title={t('video.clip.missing')} />
  if (!state.clip) return <StateMessage kind="loading" title={t('video.clip.loading')} />
  return <MountedClip state={state} clip={state.clip} />
}

function MountedClip({ state, clip }: { state: ClipState; clip: Clip }): JSX.Element {
  useMountedWidget(clip.widget.id, clip)
  return (
    <ClipContext value={clip}>
      <div className="tagwright-video">
        <ClipNotice media={state.media} />
        <div className="tagwright-video-body">
          <div className="tagwright-video-main">
            <Picture />
            <ClipControls />
            <ClipTimeline />
            <ToolBar />
          </div>
          <ClipPanel />
        </div>
        <SpokenChanges />
      </div>
    </ClipContext>
  )
}
