import { type ComponentType, lazy, Suspense } from 'react'
import type * as LaterIcons from './later-icons.js'

/** An icon that is loaded when it is first shown; until then its place is kept. */
export function laterIcon(name: keyof typeof LaterIcons): ComponentType<{ size?: number }> {
  const Icon = lazy(async () => ({ default: (await import('./later-icons.js'))[name] }))
  return function LaterIcon({ size = 18 }) {
    return (
      <Suspense fallback={<span style={{ width: size, height: size }} />}>
        <Icon aria-hidden size={size} />
      </Suspense>
    )
  }
}
