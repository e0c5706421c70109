export { type Coverage, createCoverage, type Interval } from './clock/coverage.js'
export {
  type ClockState,
  createMediaClock,
  type MediaClock,
  type PlayedStretch,
  rateLimits,
} from './clock/media-clock.js'
export type { MediaElementLike } from './clock/media-element.js'
export {
  defaultPlayPolicy,
  type PlayPolicy,
  rateSteps,
  resumeTime,
  stepRate,
} from './clock/play-policy.js'
export type { PlayRange } from './clock/range-watch.js'
export { useClockState, useClockTime } from './clock/use-clock.js'
export {
  createFrameClock,
  type FrameClock,
  type FrameClockOptions,
} from './frames/frame-clock.js'
export {
  assumedRate,
  estimateFrameRate,
  type FrameRate,
  frameAt,
  phaseOf,
} from './frames/frame-rate.js'
export { useFrameRate, useFrameTime } from './frames/use-frames.js'
export { diagnoseMedium } from './issues/diagnose-medium.js'
export { mediaIssues } from './issues/media-issues.js'
export { bindMediaKeys, type MediaKeysOptions, type MediaSessionLike } from './keys/media-keys.js'
export { useMediaKeys } from './keys/use-media-keys.js'
export { mediaMessages } from './messages/media-messages.js'
export type { DecodeLimits, DecodeOptions } from './peaks/decode-options.js'
export { decodePeaks } from './peaks/decode-peaks.js'
export type { DecodedPeaks } from './peaks/decoded-peaks.js'
export { loadPeaks } from './peaks/load-peaks.js'
export { createPeaksCache, type PeaksCache, type PeaksCacheOptions } from './peaks/peaks-cache.js'
export { type PeakSamples, type PeaksData, PeaksError } from './peaks/peaks-data.js'
export { createPeaksPyramid, type PeaksPyramid } from './peaks/peaks-pyramid.js'
export { type PeakArrays, type PeaksSource, readPeaks } from './peaks/read-peaks.js'
export { type RememberOptions, rememberedPeaks } from './peaks/remembered-peaks.js'
export { soundKey } from './peaks/sound-key.js'
export { type LoadedPeaks, type PeaksRequest, usePeaks } from './peaks/use-peaks.js'
export { createWavReader, type WavFormat, type WavReader } from './peaks/wav-stream.js'
export { MediaPlayer, type MediaPlayerProps } from './player/media-player.js'
export { RateSelect } from './player/rate-select.js'
export { VolumeSlider } from './player/volume-slider.js'
export { createSampleReader } from './samples/sample-reader.js'
export type { NoSamples, SampleReader, SampleWindow } from './samples/sample-window.js'
export {
  createSoundGraph,
  gainLimit,
  type SoundGraph,
  type SoundGraphOptions,
  type SoundState,
} from './sound/sound-graph.js'
export { type SoundHandle, useSoundGraph } from './sound/use-sound-graph.js'
export {
  createMediaSource,
  type MediaSource,
  type MediaSourceOptions,
  type SourceState,
} from './source/media-source.js'
export { recordDuration } from './source/record-duration.js'
export { useAudioElement } from './source/use-audio-element.js'
export { type LoadedMedium, useMediaSource } from './source/use-media-source.js'
export type { OwnedElement } from './source/use-player-element.js'
export { type OwnedVideo, useVideoElement } from './source/use-video-element.js'
export { formatTime, type TimeFormat } from './time/format-time.js'
export { parseTime } from './time/parse-time.js'
export { isSafeMediumUrl } from './url/check-url.js'
export {
  type ResolvedUrl,
  type ResolveUrl,
  resolveMediumUrl,
  type UrlReason,
} from './url/resolve-medium-url.js'
export { type MediaHandle, useMedia } from './url/use-media.js'
export { type MediumUrl, useMediumUrl, useResolvedUrl } from './url/use-medium-url.js'
