import { useEffect, useRef, useState } from 'react'

/** Something that its owner must end. */
export interface Disposable {
  readonly disposed: boolean
  dispose(): void
}

/**
 * Makes a thing once and disposes it on unmount. StrictMode's second mount, in the same task,
 * keeps it; a component that is hidden for longer and shown again makes a new one from the old.
 */
export function useDisposable<T extends Disposable>(create: (previous: T | null) => T): T {
  const [value, setValue] = useState(() => create(null))
  const mounts = useRef(0)
  const latest = useRef(create)
  useEffect(() => {
    latest.current = create
  })
  useEffect(() => {
    mounts.current += 1
    if (value.disposed) setValue(latest.current(value))
    return () => {
      mounts.current -= 1
      queueMicrotask(() => {
        if (mounts.current === 0) value.dispose()
      })
    }
  }, [value])
  return value
}
