import { type PeaksSource, type PlayPolicy, useMediaKeys } from '@tagwright/media'
import {
  StateMessage,
  useCommands,
  useMessages,
  useMountedWidget,
  useWidget,
  WidgetFrame,
} from '@tagwright/react'
import type { TranscriptionWidget } from '@tagwright/schema'
import { type JSX, lazy, Suspense, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { audioCommands } from '../commands/audio-commands.js'
import { TimelineControls } from '../controls/timeline-controls.js'
import type { SpeechDetector } from '../detection/speech-detector.js'
import { audioMessages } from '../messages/audio-messages.js'
import { Overview } from '../overview/overview.js'
import { RepairNotice } from '../repair/repair-notice.js'
import { useLater } from '../scope/use-later.js'
import type { SettingsFormProps } from '../settings/settings-form.js'
import type { TimelineChoice } from '../settings/timeline-choice.js'
import { useSignal } from '../signal/use-signal.js'
import { Stage } from '../stage/stage.js'
import { layoutStage } from '../stage/stage-layout.js'
import { TierNames } from '../stage/tier-names.js'
import { useShownTiers } from '../stage/use-shown-tiers.js'
import { TranscriptPane } from '../transcript/transcript-pane.js'
import { MediaNotice } from './media-notice.js'
import type { Timeline } from './timeline.js'
import { TimelineContext } from './timeline-context.js'
import { useCompact } from './use-compact.js'
import { type TimelineState, useTimelineState } from './use-timeline-state.js'

const VideoPicture = lazy(async () => ({
  default: (await import('../picture/video-picture.js')).VideoPicture,
}))

const SegmentMenu = lazy(async () => ({
  default: (await import('../menu/segment-menu.js')).SegmentMenu,
}))
const EdgeLoupe = lazy(async () => ({
  default: (await import('../loupe/edge-loupe.js')).EdgeLoupe,
}))

/** Props of {@link TranscriptionTimeline}. */
export interface TranscriptionTimelineProps {
  /** The widget, or its id in the task. */
  widget: TranscriptionWidget | string
  /** The waveform as data; keep its identity between renders. @default the medium's `peaks`, else decoded from the sound */
  peaks?: Exclude<PeaksSource, string>
  /** How playing helps the work, to begin with; keep its identity between renders. */
  policy?: Partial<PlayPolicy>
  /** Finds speech when it is asked for; keep its identity between renders. @default by loudness */
  detector?: SpeechDetector
  /** What the annotator chose before, as `onChoice` told it; keep its identity between renders. */
  choice?: TimelineChoice
  /** Told of all that the annotator chose in the settings, to keep it for the next task. */
  onChoice?: (choice: TimelineChoice) => void
}

/** Transcribes speech: waveform, tiers of segments, and their text; for use inside a `<TaskProvider>`. */
export function TranscriptionTimeline(props: TranscriptionTimelineProps): JSX.Element {
  const given = useWidget<TranscriptionWidget>(props.widget).widget
  // A host may write the widget inline: the timeline is made anew only when it says something else.
  const meaning = JSON.stringify(given)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the meaning stands for the object.
  const widget = useMemo(() => given, [meaning])
  return (
    <WidgetFrame widget={widget} flush>
      <TimelineBody {...props} widget={widget} />
    </WidgetFrame>
  )
}

type BodyProps = TranscriptionTimelineProps & { widget: TranscriptionWidget }

const never = () => () => {}
const no = () => false
const yes = () => true

function TimelineBody(props: BodyProps): JSX.Element | null {
  const { widget, peaks, policy, choice, onChoice, detector } = props
  const { medium } = useWidget<TranscriptionWidget>(widget)
  const { t } = useMessages(audioMessages)
  const state = useTimelineState(widget, medium, peaks, policy, choice)
  useCommands(audioCommands)
  const onServer = useSyncExternalStore(never, no, yes)
  useEffect(() => state.timeline?.help.detector.set(detector ?? null), [state.timeline, detector])
  if (!medium) return <StateMessage kind="error" title={t('audio.media.missing')} />
  // On a client it is there before the first frame.
  if (!state.timeline)
    return onServer ? <StateMessage kind="loading" title={t('audio.media.loading')} /> : null
  return <MountedTimeline state={state} timeline={state.timeline} onChoice={onChoice} />
}

function MountedTimeline({
  state,
  timeline,
  onChoice,
}: SettingsFormProps & {
  state: TimelineState
  timeline: Timeline
}): JSX.Element {
  const root = useRef<HTMLDivElement>(null)
  const compact = useCompact(root)
  const later = useLater()
  const { show } = useSignal(timeline.display)
  const shown = useShownTiers(timeline, compact)
  const layout = useMemo(
    () => layoutStage(shown.tiers, compact ? 96 : 160, show),
    [shown.tiers, compact, show],
  )
  useMountedWidget(timeline.widget.id, timeline)
  const { localize } = useMessages(audioMessages)
  const title = timeline.medium?.fileName ?? localize(timeline.widget.title)
  useMediaKeys(timeline.clock, title || timeline.widget.id, (direction) => timeline.step(direction))
  return (
    <TimelineContext value={timeline}>
      <div
        ref={root}
        className="tagwright-audio"
        data-compact={compact || undefined}
        data-video={timeline.medium?.type === 'video' || undefined}
      >
        <MediaNotice state={state} />
        {later && <RepairNotice />}
        {timeline.medium?.type === 'video' && (
          <Suspense fallback={<div className="tagwright-audio-video" />}>
            <VideoPicture />
          </Suspense>
        )}
        <div
          className="tagwright-audio-timeline"
          data-tiers={timeline.tiers.length > 1 || undefined}
        >
          {later ? <Overview /> : <div className="tagwright-audio-overview" />}
          {timeline.tiers.length > 1 && <TierNames layout={layout} shown={shown} />}
          <Stage layout={layout} />
          {later && (
            <Suspense fallback={null}>
              <SegmentMenu layout={layout} />
              <EdgeLoupe />
            </Suspense>
          )}
        </div>
        {later && (
          <>
            <TimelineControls onChoice={onChoice} />
            <TranscriptPane />
          </>
        )}
      </div>
    </TimelineContext>
  )
}
