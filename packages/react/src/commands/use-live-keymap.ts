import {
  createTaskKeymap,
  type Keymap,
  type KeyProfile,
  keyProfiles,
  type TaskStore,
} from '@tagwright/core'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { reactIssues } from '../issues/react-issues.js'
import type { ResolvedSettings } from '../provider/settings.js'
import { useIsMac } from './use-is-mac.js'

/** The keymap of a store's commands, made anew when commands come or go; conflicts are reported once. */
export function useLiveKeymap(store: TaskStore, settings: ResolvedSettings): Keymap {
  const mac = useIsMac()
  const { keyProfile, keyOverrides, onError } = settings
  const commands = useSyncExternalStore(
    store.subscribeCommands,
    () => store.commands,
    () => store.commands,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store's commands are read by core.
  const keymap = useMemo(() => {
    const profile = profileOf(keyProfile)
    return createTaskKeymap(store, { overrides: keyOverrides, mac, ...(profile && { profile }) })
  }, [store, commands, keyProfile, keyOverrides, mac])
  useEffect(() => {
    for (const issue of keymap.issues) onError(issue)
    for (const { kind, chord, scope, commands: ids } of keymap.conflicts) {
      // A widget's key over the task's is how scopes are meant.
      if (kind !== 'shadowed') onError(reactIssues.keyConflict(chord, scope, ids))
    }
  }, [keymap, onError])
  return keymap
}

function profileOf(profile: string | KeyProfile): KeyProfile | undefined {
  return typeof profile === 'string' ? keyProfiles.find(({ id }) => id === profile) : profile
}
