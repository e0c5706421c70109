import {
  Button,
  Spinner,
  useLoader,
  useMessages,
  useScopedEffect,
  useSettings,
} from '@tagwright/react'
import { TriangleAlert } from 'lucide-react'
import { type JSX, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useActiveTool } from '../canvas/use-surface.js'
import { imageIssues } from '../issues/image-issues.js'
import { imageMessages } from '../messages/image-messages.js'
import { laterParts } from '../settings/use-later.js'

/** Milliseconds until what did not come is asked for again. */
const pause = 8000

/**
 * Says that the code of the active tool is on its way, and what did not come, with a way to ask
 * again; it is asked for again by itself too, and when the line is back. What is drawn is kept.
 */
export function LateNotice({ surface }: { surface: Surface }): JSX.Element | null {
  const { shelf, widget } = surface
  const { t } = useMessages(imageMessages)
  const { onError } = useSettings()
  const parts = useLoader(laterParts)
  const tool = useActiveTool(surface)
  const read = () => shelf.phase(tool)
  const phase = useSyncExternalStore(shelf.subscribe, read, () => 'there' as const)
  const failed = parts.phase === 'failed' || phase === 'failed'
  // Stays while it is asked for again, so that it does not come and go.
  const [missing, setMissing] = useState(false)
  const isThere = parts.phase === 'loaded' && phase === 'there'
  if (failed && !missing) setMissing(true)
  if (isThere && missing) setMissing(false)
  const again = useCallback(() => {
    void laterParts.load()
    shelf.again()
  }, [shelf])
  useScopedEffect(
    (scope) => {
      if (!failed) return
      scope.listen(window, 'online', again)
      scope.timeout(again, pause)
    },
    [failed, again],
  )
  useEffect(() => {
    if (missing) onError(imageIssues.partsMissing(widget.media))
  }, [missing, onError, widget.media])
  if (missing) {
    return (
      <div className="tagwright-image-notice" role="status">
        <TriangleAlert aria-hidden size={16} />
        <span>{t('issue.TW-IMAGE-025')}</span>
        <Button kind="quiet" onClick={again}>
          {t('image.retry')}
        </Button>
      </div>
    )
  }
  if (phase !== 'coming') return null
  return (
    <div className="tagwright-image-hint tagwright-image-awaited" role="status">
      <Spinner label={t('image.tool.loading')} />
      <span aria-hidden="true">{t('image.tool.loading')}</span>
    </div>
  )
}
