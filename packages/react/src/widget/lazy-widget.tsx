import type { Widget } from '@tagwright/schema'
import { type ComponentType, type JSX, useEffect } from 'react'
import { reactIssues } from '../issues/react-issues.js'
import { reactMessages } from '../messages/react-messages.js'
import { useMessages } from '../messages/use-messages.js'
import { Spinner } from '../parts/status/spinner.js'
import { StateMessage } from '../parts/status/state-message.js'
import { useSettings } from '../provider/use-settings.js'
import { useScopedEffect } from '../scope/use-scope.js'
import type { Loader } from './loader.js'
import { useLoader } from './use-loader.js'
import type { WidgetDefinition, WidgetProps } from './widget-definition.js'
import { WidgetFrame } from './widget-frame.js'

/**
 * A component that stands for one whose code is on its way. It asks its question and keeps its room
 * from the beginning; a failure is told in place, and is tried again on a press and when the line
 * comes back. The answer lives in the store, so nothing that was said is lost meanwhile.
 */
export function lazyWidget(
  loader: Loader<WidgetDefinition>,
  heightOf: (widget: Widget) => number,
): ComponentType<WidgetProps> {
  return function LazyWidget(props: WidgetProps): JSX.Element {
    const state = useLoader(loader)
    if (state.phase === 'loaded') {
      const Component = state.value.component
      return <Component {...props} />
    }
    return (
      <AwaitedWidget
        {...props}
        height={heightOf(props.widget)}
        failure={state.phase === 'failed' ? String(state.error) : null}
        onRetry={() => void loader.load()}
      />
    )
  }
}

interface AwaitedWidgetProps extends WidgetProps {
  height: number
  /** Null while it is on its way. */
  failure: string | null
  onRetry(): void
}

/** The room of a widget that is not there yet: its question, and that it is coming or why not. */
function AwaitedWidget({ widget, path, height, failure, onRetry }: AwaitedWidgetProps) {
  const { t } = useMessages(reactMessages)
  const { onError } = useSettings()
  const failed = failure !== null
  useEffect(() => {
    if (failure !== null) onError(reactIssues.loadFailed(widget.id, failure))
  }, [failure, onError, widget.id])
  useScopedEffect(
    (scope) => {
      if (failed) scope.listen(window, 'online', onRetry)
    },
    [failed, onRetry],
  )
  return (
    // Its buttons would be gone under the hand when the widget comes: it brings them itself.
    <WidgetFrame
      widget={{ ...widget, allowNone: false, allowCannotTell: false }}
      {...(path !== undefined && { path })}
      flush
    >
      <div className="tagwright-widget-awaited" aria-busy={!failed || undefined}>
        {/* Its attribute keeps the room: a server's style attributes are refused by strict policies. */}
        <svg aria-hidden="true" width={0} height={height} />
        {failed ? (
          <StateMessage
            kind="error"
            title={t('react.widget.load-failed')}
            detail={t('react.widget.load-failed.detail')}
            code="TW-REACT-013"
            action={{ label: t('react.widget.load-again'), onPress: onRetry }}
          />
        ) : (
          <Spinner label={t('react.widget.loading')} />
        )}
      </div>
    </WidgetFrame>
  )
}
