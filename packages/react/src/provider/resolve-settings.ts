import type { Task, TaskMedium } from '@tagwright/schema'
import { directionOf } from '../messages/direction.js'
import { validLocale } from '../messages/locale-chain.js'
import type { InterfaceSettings, ResolvedSettings } from './settings.js'

const nothing = {}
const ownSource = (medium: TaskMedium) => medium.src ?? ''
const ignore = () => {}

/** Fills in the defaults of a provider's settings. */
export function resolveSettings(settings: InterfaceSettings, task: Task): ResolvedSettings {
  const locale = validLocale(settings.locale ?? task.locale ?? 'en')
  return {
    locale,
    dir: settings.dir ?? directionOf(locale),
    theme: settings.theme ?? 'auto',
    density: settings.density ?? 'comfortable',
    messages: settings.messages ?? nothing,
    nonce: settings.nonce,
    resolveUrl: settings.resolveUrl ?? ownSource,
    slots: settings.slots ?? nothing,
    keyProfile: settings.keyProfile ?? 'tagwright',
    keyOverrides: settings.keyOverrides ?? nothing,
    onError: settings.onError ?? ignore,
  }
}
