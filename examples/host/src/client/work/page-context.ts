import { createContext, useContext, useSyncExternalStore } from 'react'
import type { PageLocale } from '../messages/messages.js'
import { messagesOf } from '../messages/messages.js'
import type { WorkController } from './work-controller.js'
import type { WorkState } from './work-state.js'

/** What the parts of the page share. */
export interface PageContextValue {
  controller: WorkController
  locale: PageLocale
}

/** The page that a part belongs to. */
export const PageContext = createContext<PageContextValue | null>(null)

/** Controller, state, language and words of the page. */
export function usePage() {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage() must be inside a PageContext.')
  const { controller, locale } = page
  const state: WorkState = useSyncExternalStore(controller.subscribe, controller.getState)
  return { controller, locale, state, words: messagesOf(locale) }
}
