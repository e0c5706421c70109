import type { KeyProfile } from '@tagwright/core'
import type { Issue, Task, TaskMedium } from '@tagwright/schema'
import type { ComponentType } from 'react'
import type { Direction } from '../messages/direction.js'
import type { HostMessages } from '../messages/message-bundle.js'
import type { AttributeFormProps } from '../parts/attribute-form/attribute-form-props.js'
import type { Density, ThemeSetting } from '../theme/theme-settings.js'

/** Gives the URL that a medium is loaded from, such as a signed one; asked again when it failed or ran out. */
export type ResolveUrl = (
  medium: TaskMedium,
  request: { reason: 'load' | 'retry' | 'expired' },
) => string | Promise<string>

/** Parts that a host, or a package on a higher floor, may replace. */
export interface Slots {
  /** Edits the attributes of an annotation. @default the plain `AttributeForm` */
  attributeForm?: ComponentType<AttributeFormProps>
  /**
   * Shows a text in Markdown of the task, such as instructions; `{{name}}` in it is still to be filled
   * from `data`. @default the text as it is written
   */
  richText?: ComponentType<{ text: string; data?: Task['data'] | undefined }>
}

/** How the interface of a task looks and speaks; changing it keeps the task's state. */
export interface InterfaceSettings {
  /** BCP 47 tag. @default the task's locale, else `en` */
  locale?: string
  /** @default the locale's direction */
  dir?: Direction
  /** @default 'auto' */
  theme?: ThemeSetting
  /** @default 'comfortable' */
  density?: Density
  /** Texts to add or to override, by locale and key, as ICU messages. */
  messages?: HostMessages
  /** The nonce of the page's Content-Security-Policy. @default that of `<meta property="csp-nonce">` */
  nonce?: string
  /** @default the medium's `src` */
  resolveUrl?: ResolveUrl
  slots?: Slots
  /** The key profile, or its id, that replaces the default keys. @default 'tagwright' */
  keyProfile?: string | KeyProfile
  /** Chords by command id that replace the profile's; an empty list unbinds. */
  keyOverrides?: Readonly<Record<string, readonly string[]>>
  /** Told of every problem that the kit meets and goes on from. */
  onError?: (issue: Issue) => void
}

/** The settings with their defaults filled in. */
export interface ResolvedSettings {
  locale: string
  dir: Direction
  theme: ThemeSetting
  density: Density
  messages: HostMessages
  nonce: string | undefined
  resolveUrl: ResolveUrl
  slots: Slots
  keyProfile: string | KeyProfile
  keyOverrides: Readonly<Record<string, readonly string[]>>
  onError: (issue: Issue) => void
}
