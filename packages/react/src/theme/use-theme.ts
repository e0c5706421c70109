import { createScope } from '@tagwright/core'
import { useCallback, useSyncExternalStore } from 'react'
import { useProvider } from '../provider/contexts.js'
import type { Density, ThemeSetting } from './theme-settings.js'

/** Whether a media query holds; false on a server. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const scope = createScope()
      scope.listen(window.matchMedia(query) as never, 'change', listener)
      return () => scope.dispose()
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** How things look now. */
export interface ThemeState {
  /** What is shown: `auto` is already decided. */
  readonly theme: 'light' | 'dark'
  readonly setting: ThemeSetting
  readonly density: Density
  /** The system replaces colours by its own. */
  readonly forcedColors: boolean
  /** Motion should be left out. */
  readonly reducedMotion: boolean
  /** The main pointer is a finger: targets are 44 px. */
  readonly coarse: boolean
}

/** The theme, density and the device's wishes. */
export function useTheme(): ThemeState {
  const { settings } = useProvider()
  const dark = useMediaQuery('(prefers-color-scheme: dark)')
  return {
    theme: settings.theme === 'auto' ? (dark ? 'dark' : 'light') : settings.theme,
    setting: settings.theme,
    density: settings.density,
    forcedColors: useMediaQuery('(forced-colors: active)'),
    reducedMotion: useMediaQuery('(prefers-reduced-motion: reduce)'),
    coarse: useMediaQuery('(pointer: coarse)'),
  }
}
