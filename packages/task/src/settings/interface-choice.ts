import type { TimelineChoice } from '@tagwright/audio'
import type { KeyProfile } from '@tagwright/core'
import type { ViewChoice } from '@tagwright/image'
import type { Density, ThemeSetting } from '@tagwright/react'
import { createContext, useContext } from 'react'

/** How the annotator wants the page; a host keeps it between tasks. */
export interface InterfaceChoice {
  theme?: ThemeSetting
  density?: Density
  /** Id of one of the key profiles that the host offers. */
  keyProfile?: string
  /** How pictures are looked at and zoomed; begun with in every image widget. */
  view?: Partial<ViewChoice>
  /** How timelines play, follow and turn the wheel. */
  timeline?: TimelineChoice
}

/** The choice as it is, and how to change it. */
export interface InterfaceChoiceHandle {
  readonly choice: InterfaceChoice
  /** The key profiles to choose from; without one called `tagwright`, the default keys come first. */
  readonly keyProfiles: readonly KeyProfile[]
  change(change: InterfaceChoice): void
}

/** The nearest task page's choice. */
export const InterfaceChoiceContext = createContext<InterfaceChoiceHandle>({
  choice: {},
  keyProfiles: [],
  change() {},
})

/** How the annotator wants the page, and how to change it; for a host's own settings. */
export function useInterfaceChoice(): InterfaceChoiceHandle {
  return useContext(InterfaceChoiceContext)
}
