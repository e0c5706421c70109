import { type JSX, useSyncExternalStore } from 'react'
import { useProvider } from '../provider/contexts.js'

/** The live regions that `useAnnounce` speaks through; the provider renders it once. */
export function LiveRegion(): JSX.Element {
  const { announcer } = useProvider().runtime
  const current = useSyncExternalStore(announcer.subscribe, announcer.current, () => null)
  const text = (politeness: 'polite' | 'assertive') =>
    current?.politeness === politeness ? <p key={current.count}>{current.message}</p> : null
  return (
    <div className="tagwright-visually-hidden">
      <div role="status" aria-live="polite">
        {text('polite')}
      </div>
      <div aria-live="assertive">{text('assertive')}</div>
    </div>
  )
}
