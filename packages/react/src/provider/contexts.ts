import type { TaskStore } from '@tagwright/core'
import { createContext, useContext } from 'react'
import type { Translator } from '../messages/translator.js'
import type { Runtime } from './runtime.js'
import type { ResolvedSettings } from './settings.js'

/** What a provider hands down beside the store. */
export interface ProviderContext {
  readonly store: TaskStore
  readonly settings: ResolvedSettings
  readonly translator: Translator
  readonly runtime: Runtime
}

/** The nearest provider's store, settings, translator and runtime. */
export const ProviderContext = createContext<ProviderContext | null>(null)

/** The element that overlays are put into: the root, or the dialog that is open. */
export const OverlayContainerContext = createContext<Element | null>(null)

/** The nearest provider; throws outside of one, a programmer's mistake. */
export function useProvider(): ProviderContext {
  const provider = useContext(ProviderContext)
  if (!provider) throw new Error('TW-REACT-001: this part must be inside a <TaskProvider>.')
  return provider
}
