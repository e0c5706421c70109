export type { Clip, ClipTool, PictureDraft, TimeSpan } from './clip/clip.js'
export type {
  ClipContent,
  ClipItems,
  TimedAnnotation,
  TrackAnnotation,
} from './clip/clip-content.js'
export { useClip } from './clip/clip-context.js'
export { type ClipTier, clipTiers } from './clip/clip-tiers.js'
export { VideoAnnotator, type VideoAnnotatorProps } from './clip/video-annotator.js'
export { videoCommands } from './commands/video-commands.js'
export type { ClipEdits } from './edits/clip-edits.js'
export { videoMessages } from './messages/video-messages.js'
export { PlayerView, type PlayerViewProps } from './player/player-view.js'
export {
  dropKeyframe,
  type KeyframeFlag,
  keyframeBeside,
  keyframeNear,
  placeAt,
  putKeyframe,
  setFlag,
  shiftKeyframe,
  type TrackMoment,
  trackAt,
  visibleStretches,
} from './tracks/track-keys.js'
export { playerWidget } from './widget/player-widget.js'
export { videoWidget } from './widget/video-widget.js'
