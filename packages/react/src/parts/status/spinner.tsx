import type { JSX } from 'react'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'

/** Props of {@link Spinner}. */
export interface SpinnerProps {
  /** What is being waited for. @default "Loading" */
  label?: string
}

/** A turning ring with a name; still, with reduced motion. */
export function Spinner({ label }: SpinnerProps): JSX.Element {
  const { t } = useMessages(reactMessages)
  return (
    <span className="tagwright-spinner" role="img" aria-label={label ?? t('react.state.loading')} />
  )
}
