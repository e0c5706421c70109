import { type ComponentType, lazy, Suspense } from 'react'
import type * as LaterIcons from './later-icons.js'

function PlainIcon({ size = 18 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 24 24">
      <circle cx="12" cy="12" r="4" fill="currentColor" />
    </svg>
  )
}

/** An icon that is loaded when it is first shown; until then its place is kept. */
export function laterIcon(name: keyof typeof LaterIcons): ComponentType<{ size?: number }> {
  const Icon = lazy(async () => {
    try {
      return {
        default: (await import('./later-icons.js'))[name] as ComponentType<{ size?: number }>,
      }
    } catch {
      // Without it the tool has a plain icon, and its name as ever.
      return { default: PlainIcon }
    }
  })
  return function LaterIcon({ size = 18 }) {
    return (
      <Suspense fallback={<span style={{ width: size, height: size }} />}>
        <Icon aria-hidden size={size} />
      </Suspense>
    )
  }
}
