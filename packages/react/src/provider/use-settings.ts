import { useProvider } from './contexts.js'
import type { ResolvedSettings } from './settings.js'

/** The provider's settings, defaults filled in: `resolveUrl`, `slots`, `onError`, … */
export function useSettings(): ResolvedSettings {
  return useProvider().settings
}
