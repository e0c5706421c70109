import {
  createTaskKeymap,
  type Keymap,
  type KeyProfile,
  keyProfiles,
  type TaskStore,
} from '@tagwright/core'
import { useMemo, useSyncExternalStore } from 'react'
import { reactIssues } from '../issues/react-issues.js'
import type { ResolvedSettings } from '../provider/settings.js'
import { useScopedEffect } from '../scope/use-scope.js'
import { lazyKeymap } from './lazy-keymap.js'
import { useIsMac } from './use-is-mac.js'

/** Milliseconds until conflicts are told. */
const rest = 100

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
    return lazyKeymap(() =>
      createTaskKeymap(store, { overrides: keyOverrides, mac, ...(profile && { profile }) }),
    )
  }, [store, commands, keyProfile, keyOverrides, mac])
  useScopedEffect(
    (scope) => {
      const tell = () => {
        for (const issue of keymap.issues) onError(issue)
        for (const { kind, chord, scope: heard, commands: ids } of keymap.conflicts) {
          // A widget's key over the task's is how scopes are meant.
          if (kind !== 'shadowed') onError(reactIssues.keyConflict(chord, heard, ids))
        }
      }
      // Behind the first frame, and once for the commands that come with it.
      scope.timeout(tell, rest)
    },
    [keymap, onError],
  )
  return keymap
}

function profileOf(profile: string | KeyProfile): KeyProfile | undefined {
  return typeof profile === 'string' ? keyProfiles.find(({ id }) => id === profile) : profile
}
