import type { Scope } from '@tagwright/core'
import type { WorkController } from './work-controller.js'

/** Tells the controller when the annotator does something, and when the page is hidden or left. */
export function keepWatch(scope: Scope, controller: WorkController): void {
  const active = () => controller.active()
  const leave = () => controller.leave()
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    scope.listen(window, type, active, { passive: true, capture: true })
  scope.listen(document, 'visibilitychange', () =>
    document.visibilityState === 'hidden' ? leave() : active(),
  )
  scope.listen(window, 'beforeunload', leave)
  scope.listen(window, 'pagehide', leave)
  scope.listen(window, 'error', ((event: ErrorEvent) =>
    controller.reportError('TW-HOST-080', event.message)) as never)
  scope.listen(window, 'unhandledrejection', ((event: PromiseRejectionEvent) =>
    controller.reportError('TW-HOST-081', String(event.reason))) as never)
}
