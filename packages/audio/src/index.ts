export { audioCommands } from './commands/audio-commands.js'
export {
  createEnergyDetector,
  type EnergyDetectorOptions,
} from './detection/energy-detector.js'
export type { SpeechOptions, SpeechStretch } from './detection/find-speech.js'
export { createSileroDetector, type SileroOptions } from './detection/silero-detector.js'
export {
  type DetectionInput,
  type DetectionResult,
  type DetectionRun,
  NoSoundError,
  type SpeechDetector,
} from './detection/speech-detector.js'
export type { ShareOptions } from './detection/speech-of-shares.js'
export { audioMessages } from './messages/audio-messages.js'
export type { SegmentEdits } from './segments/segment-edits.js'
export { type PlacedSegment, SegmentIndex } from './segments/segment-index.js'
export { type ResolvedTier, tiersOf } from './segments/tiers.js'
export type { TimelineChoice } from './settings/timeline-choice.js'
export type { WheelMode } from './settings/wheel-mode.js'
export { createSignal, type Signal } from './signal/signal.js'
export { useSignal } from './signal/use-signal.js'
export type { WaveDisplay } from './sound/wave-display.js'
export type { Timeline } from './timeline/timeline.js'
export { useTimeline } from './timeline/timeline-context.js'
export {
  TranscriptionTimeline,
  type TranscriptionTimelineProps,
} from './timeline/transcription-timeline.js'
export type { FollowMode, ViewLimits, Viewport } from './view/viewport.js'
export { transcriptionWidget } from './widget/transcription-widget.js'
