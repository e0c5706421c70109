import type { Issue } from '@tagwright/schema'
import { createContext, useContext } from 'react'
import type { AnyWidgetDefinition } from '../definition/read-task.js'

/** What the slots of a page draw from. */
export interface PageContent {
  readonly definitions: readonly AnyWidgetDefinition[]
  /** What keeps a widget from being shown, by its id. */
  readonly broken: ReadonlyMap<string, readonly Issue[]>
}

/** The nearest page's content. */
export const PageContentContext = createContext<PageContent>({ definitions: [], broken: new Map() })

/** What the slots of the nearest page draw from. */
export function usePageContent(): PageContent {
  return useContext(PageContentContext)
}
