import { useSignal } from '@tagwright/audio'
import { type LoadedMedium, mediaMessages } from '@tagwright/media'
import { Button, Spinner, useMessages, useScopedEffect, useSettings } from '@tagwright/react'
import { TriangleAlert } from 'lucide-react'
import { type JSX, useEffect } from 'react'
import { videoMessages } from '../messages/video-messages.js'
import { useClip } from './clip-context.js'

/** Milliseconds that a refusal is shown. */
const refusalTime = 4000

/** What is wrong with the clip, and what to do; nothing when all is well. The work is kept anyhow. */
export function ClipNotice({ media }: { media: LoadedMedium }): JSX.Element | null {
  const { refused, blocked, cut } = useClip()
  const { t } = useMessages(videoMessages)
  const { issue: describe } = useMessages(mediaMessages)
  const { onError } = useSettings()
  const refusal = useSignal(refused)
  const isBlocked = useSignal(blocked)
  const cutOff = useSignal(cut)
  const failed = media.status === 'error' ? media.issue : null
  const told = failed ?? cutOff
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per code.
  useEffect(() => {
    if (told) onError(told)
  }, [told?.code])
  useScopedEffect(
    (scope) => {
      if (refusal) scope.timeout(() => refused.set(null), refusalTime)
    },
    [refusal, refused],
  )
  if (failed) {
    return (
      <div className="tagwright-video-notice" data-kind="error" role="alert">
        <TriangleAlert aria-hidden size={16} />
        <span>
          {describe(failed)} {t('video.clip.kept')}
        </span>
        <code className="tagwright-state-code">{failed.code}</code>
        <Button onClick={media.retry}>{t('video.clip.retry')}</Button>
      </div>
    )
  }
  if (refusal || isBlocked) {
    return (
      <div className="tagwright-video-notice" role="status">
        <TriangleAlert aria-hidden size={16} />
        {refusal ? describe(refusal) : t('video.clip.blocked')}
      </div>
    )
  }
  if (cutOff && media.status === 'ready') {
    return (
      <div className="tagwright-video-notice" role="status">
        <TriangleAlert aria-hidden size={16} />
        {describe(cutOff)}
        <code className="tagwright-state-code">{cutOff.code}</code>
      </div>
    )
  }
  if (media.status !== 'loading') return null
  return (
    <div className="tagwright-video-notice" data-kind="loading" role="status">
      <Spinner label={t('video.clip.loading')} />
      {t('video.clip.loading')}
    </div>
  )
}
