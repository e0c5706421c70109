import { createScope } from '@tagwright/core'
import { type JSX, useState } from 'react'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useTaskStore } from '../../state/use-task-store.js'
import { Button } from '../button/button.js'

/** Props of {@link ErrorFallback}. */
export interface ErrorFallbackProps {
  message: string
  onRetry: () => void
}

/** Long enough for a browser to begin the download before its URL goes. */
const urlLife = 60_000

/** What is shown in place of a part that failed: try again, download or copy the work. */
export function ErrorFallback({ message, onRetry }: ErrorFallbackProps): JSX.Element {
  const store = useTaskStore()
  const { t } = useMessages(reactMessages)
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const json = () => JSON.stringify(store.toDocument(), null, 2)
  const download = () => {
    const scope = createScope()
    const url = URL.createObjectURL(new Blob([json()], { type: 'application/json' }))
    scope.add(() => URL.revokeObjectURL(url))
    scope.timeout(() => scope.dispose(), urlLife)
    const link = document.createElement('a')
    link.href = url
    link.download = `${store.task.id}.json`
    link.click()
  }
  const copy = () => {
    const { clipboard } = navigator
    if (!clipboard) setCopied('failed')
    else
      clipboard.writeText(json()).then(
        () => setCopied('yes'),
        () => setCopied('failed'),
      )
  }
  const copyText = {
    no: 'react.error.copy',
    yes: 'react.error.copied',
    failed: 'react.error.copy-failed',
  } as const
  return (
    <div className="tagwright-error" role="alert">
      <p className="tagwright-state-title">{t('react.error.title')}</p>
      <p className="tagwright-state-detail">{t('react.error.kept')}</p>
      <details className="tagwright-error-detail">
        <summary>{t('react.error.detail')}</summary>
        <code className="tagwright-state-code">{message}</code>
      </details>
      <div className="tagwright-error-actions">
        <Button kind="primary" onClick={onRetry}>
          {t('react.error.retry')}
        </Button>
        <Button onClick={download}>{t('react.error.download')}</Button>
        <Button onClick={copy}>{t(copyText[copied])}</Button>
      </div>
    </div>
  )
}
