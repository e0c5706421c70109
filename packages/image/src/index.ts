export { ImageAnnotator } from './annotator/image-annotator.js'
export type { ImageAnnotatorProps } from './annotator/image-annotator-props.js'
export { createToolCommands, toolCommand } from './commands/tool-commands.js'
export { viewCommands } from './commands/view-commands.js'
export { type ComparedAnswer, compareAnswers, type Difference } from './compare/compare.js'
export { imageIssues } from './issues/image-issues.js'
export { TracedView, type TracedViewProps } from './live/traced-view.js'
export { loadImage } from './loading/load-image.js'
export type { LoadedImage, LoadOutcome } from './loading/loaded-image.js'
export { type ImageFacts, sniffImage } from './loading/sniff-image.js'
export { imageMessages } from './messages/image-messages.js'
export type { AnnotationStyle } from './paint/annotation-style.js'
export { defaultViewChoice, type ViewChoice, type WheelMode } from './settings/view-choice.js'
export { viewChoiceCommands } from './settings/view-choice-commands.js'
export { boxShape, boxTool } from './shapes/box/index.js'
export { defaultShapes } from './shapes/default-shapes.js'
export { ellipseShape, ellipseTool } from './shapes/ellipse/index.js'
export { pointShape, pointTool } from './shapes/point/index.js'
export { polygonShape, polygonTool } from './shapes/polygon/index.js'
export { polylineShape, polylineTool } from './shapes/polyline/index.js'
export { rotatedBoxShape, rotatedBoxTool } from './shapes/rotated-box/index.js'
export {
  type AnyShape,
  defineShape,
  type HandleDrag,
  type LazyShape,
  type PaintLook,
  type Pen,
  type Shape,
  type ShapeEntry,
  type ShapeHandle,
  type ShapeViewProps,
} from './shapes/shape.js'
export { createSpatialIndex, type SpatialIndex } from './spatial/spatial-index.js'
export { createGrabCut, type GrabCutOptions } from './suggest/grab-cut/create-grab-cut.js'
export type {
  PromptPoint,
  SegmentPrompt,
  Suggester,
  SuggestImage,
  Suggestion,
  SuggestOptions,
} from './suggest/suggest.js'
export { imageWidget } from './widget/image-widget.js'
