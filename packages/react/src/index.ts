export type { Announcer } from './announce/announcer.js'
export { LiveRegion } from './announce/live-region.js'
export { useAnnounce } from './announce/use-announce.js'
export { Chord, type ChordProps } from './commands/chord.js'
export { takesText } from './commands/typing.js'
export {
  type CommandHandle,
  type CommandOptions,
  useCommand,
  useCommands,
} from './commands/use-command.js'
export { useIsMac } from './commands/use-is-mac.js'
export { useKeymap } from './commands/use-keymap.js'
export type { IssueBoard } from './issues/issue-board.js'
export { reactIssues } from './issues/react-issues.js'
export { useIssueBoard, useIssues } from './issues/use-issues.js'
export { widgetOfRule } from './issues/widget-of-rule.js'
export { describeGeometry, formatTime } from './labels/describe-geometry.js'
export { labelPalette } from './labels/palette.js'
export { paletteStyle, type ResolvedLabel, resolveLabels } from './labels/resolve-labels.js'
export { useActiveLabel } from './labels/use-active-label.js'
export { type AnnotationName, useAnnotationName } from './labels/use-annotation-name.js'
export { useLabelIndex } from './labels/use-label-index.js'
export { useLabels } from './labels/use-labels.js'
export { checkBundle } from './messages/check-bundle.js'
export { type Direction, directionOf } from './messages/direction.js'
export { fillData } from './messages/fill-data.js'
export { localizeText } from './messages/localize-text.js'
export {
  defineMessages,
  type HostMessages,
  type MessageBundle,
  type MessageValues,
} from './messages/message-bundle.js'
export { pseudoLocale } from './messages/pseudo-locale.js'
export { reactMessages } from './messages/react-messages.js'
export { createTranslator, type Translator } from './messages/translator.js'
export { type Messages, useMessageLookup, useMessages } from './messages/use-messages.js'
export {
  AnnotationList,
  type AnnotationListProps,
} from './parts/annotation-list/annotation-list.js'
export {
  AnnotationAttributes,
  type AnnotationAttributesProps,
} from './parts/attribute-form/annotation-attributes.js'
export { AttributeForm } from './parts/attribute-form/attribute-form.js'
export type { AttributeFormProps } from './parts/attribute-form/attribute-form-props.js'
export { Button, type ButtonProps } from './parts/button/button.js'
export { IconButton, type IconButtonProps } from './parts/button/icon-button.js'
export { ToggleButton, type ToggleButtonProps } from './parts/button/toggle-button.js'
export { ErrorBoundary, type ErrorBoundaryProps } from './parts/error-boundary/error-boundary.js'
export { LabelPicker, type LabelPickerProps } from './parts/label-picker/label-picker.js'
export { createTypeAhead, isTypeAhead, movedIndex } from './parts/list/list-keys.js'
export { Swatch, type SwatchProps } from './parts/list/swatch.js'
export { rowHeights, useRowHeight, useVirtualList } from './parts/list/use-virtual-list.js'
export { NumericFields, type NumericFieldsProps } from './parts/numeric-fields/numeric-fields.js'
export {
  type NumberInputBinding,
  type NumberInputOptions,
  useNumberInput,
} from './parts/numeric-fields/use-number-input.js'
export { Dialog, type DialogProps } from './parts/overlay/dialog.js'
export { Popover, type PopoverProps } from './parts/overlay/popover.js'
export { Tooltip, type TooltipPlacement, type TooltipProps } from './parts/overlay/tooltip.js'
export {
  ShortcutHelp,
  type ShortcutHelpProps,
  ShortcutTable,
} from './parts/shortcut-help/shortcut-help.js'
export { SaveState } from './parts/status/save-state.js'
export { Spinner, type SpinnerProps } from './parts/status/spinner.js'
export { StateMessage, type StateMessageProps } from './parts/status/state-message.js'
export { ToolButton, type ToolButtonProps } from './parts/toolbar/tool-button.js'
export { Toolbar, type ToolbarProps, ToolbarSeparator } from './parts/toolbar/toolbar.js'
export type { DocumentChange } from './provider/document-change.js'
export type {
  InterfaceSettings,
  ResolvedSettings,
  ResolveUrl,
  Slots,
} from './provider/settings.js'
export { TaskProvider, type TaskProviderProps } from './provider/task-provider.js'
export { useNonce } from './provider/use-nonce.js'
export { useRootElement } from './provider/use-root-element.js'
export { useSettings } from './provider/use-settings.js'
export { useScope, useScopedEffect } from './scope/use-scope.js'
export { onlyMoved } from './state/only-moved.js'
export {
  type AnnotationsHandle,
  useAnnotation,
  useAnnotationOrder,
  useAnnotations,
  useSelection,
} from './state/use-annotations.js'
export { useMountedWidget } from './state/use-mounted-widget.js'
export { type ResponseHandle, useResponse } from './state/use-response.js'
export { useDocumentState, useSession, useTaskState } from './state/use-task-state.js'
export { useTaskStore } from './state/use-task-store.js'
export { useWidget, type WidgetHandle } from './state/use-widget.js'
export { contrast, luminance, parseHex, textColorOn } from './theme/contrast.js'
export type { Density, ThemeSetting } from './theme/theme-settings.js'
export { type ThemeState, useMediaQuery, useTheme } from './theme/use-theme.js'
export { useTokens } from './theme/use-tokens.js'
export { defineWidget } from './widget/define-widget.js'
export { IssueList, type IssueListProps } from './widget/issue-list.js'
export { createLoader, type Loader, type Loading } from './widget/loader.js'
export { RuleScopeContext, useRuleScope } from './widget/rule-scope-context.js'
export { useLoader } from './widget/use-loader.js'
export { usePreparedWidgets } from './widget/use-prepared-widgets.js'
export type {
  LazyWidgetDefinition,
  WidgetDefinition,
  WidgetProps,
} from './widget/widget-definition.js'
export { WidgetFrame, type WidgetFrameProps } from './widget/widget-frame.js'
