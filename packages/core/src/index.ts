export * from './clipboard/clipboard.js'
export * from './clipboard/copy-relations.js'
export { type AttributesHandle, attributesOf } from './commands/attributes-handle.js'
export { growInside, moveInside } from './commands/geometry-commands.js'
export { argsOf, editableTargetsOf, numberArg, targetsOf } from './commands/targets.js'
export type { TaskHandlers } from './commands/task-commands.js'
export * from './effort/create-effort.js'
export type * from './effort/effort.js'
export * from './environment/default-environment.js'
export type * from './history/history.js'
export * from './issues/core-issues.js'
export { type Chord, chordText, parseChord } from './keymap/chord.js'
export * from './keymap/create-keymap.js'
export * from './keymap/format-chord.js'
export * from './keymap/key-profiles.js'
export type * from './keymap/keymap.js'
export * from './keymap/label-bindings.js'
export * from './keymap/task-keymap.js'
export * from './messages/core-messages.js'
export {
  type AskedWidget,
  askedWidgets,
  inScope,
  mostRepeats,
  pathIn,
  repeatScope,
  repeatsOf,
} from './rules/asked-widgets.js'
export { frameOf } from './rules/check-annotation.js'
export { annotationsAt, evidenceOf, placeOfAnnotation } from './rules/evidence.js'
export { type RuleScope, rootScope } from './rules/rule-scope.js'
export { watchedShare } from './rules/watched-share.js'
export { unanswered, type WidgetState, widgetState } from './rules/widget-state.js'
export { widgetsOf } from './rules/widgets-of.js'
export * from './scope/create-scope.js'
export type * from './scope/scope.js'
export * from './segments/align-words.js'
export * from './segments/carry-children.js'
export * from './segments/divide-text.js'
export * from './segments/merge-segments.js'
export * from './segments/place-span.js'
export * from './segments/segment-edit.js'
export {
  createSegment,
  deleteSegment,
  moveSegment,
  resizeSegment,
  type SegmentContext,
} from './segments/segment-operations.js'
export { type Span, spanOf, withSpan } from './segments/segment-span.js'
export * from './segments/shift-segments.js'
export * from './segments/split-segment.js'
export type * from './session/session-state.js'
export * from './store/create-task-store.js'
export type * from './store/document-state.js'
export { createDocument } from './store/open-document.js'
export type * from './store/task-store.js'
export * from './tools/box-handles.js'
export * from './tools/drag-box.tool.js'
export * from './tools/extreme-points.tool.js'
export * from './tools/move-selection.js'
export * from './tools/normalized-box.js'
export * from './tools/page-pointer.js'
export * from './tools/path.tool.js'
export * from './tools/polygon.tool.js'
export * from './tools/resize-box.js'
export type * from './tools/tool.js'
export * from './tools/wheel-turn.js'
export type * from './transaction/transaction.js'
