import type { Issue, LocalizedText } from '@tagwright/schema'
import { useCallback, useMemo } from 'react'
import { useProvider } from '../provider/contexts.js'
import type { Direction } from './direction.js'
import { fillData } from './fill-data.js'
import { localizeText } from './localize-text.js'
import type { MessageBundle, MessageValues } from './message-bundle.js'

/** The texts of a bundle in the interface's language, and what else a language decides. */
export interface Messages<Key extends string = string> {
  /** The text of a key with its values put in. Never throws; a missing text is the key. */
  t(key: Key, values?: MessageValues): string
  /** A host's localised text in the interface's language, with `{{name}}` from the task's data. */
  localize(text: LocalizedText | null | undefined): string
  /** An issue's sentence: the message of its code (`issue.TW-CORE-003`) or its own. */
  issue(issue: Issue): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  date(value: Date | number, options?: Intl.DateTimeFormatOptions): string
  readonly locale: string
  readonly dir: Direction
}

/** The texts of a package's bundle; see {@link Messages}. */
export function useMessages<Key extends string>(bundle: MessageBundle<Key>): Messages<Key> {
  const { translator, settings, store, runtime } = useProvider()
  const { task } = store
  return useMemo(() => {
    runtime.bundles.add(bundle)
    const own = [bundle]
    return {
      t: (key, values) => translator.translate(own, key, values),
      localize: (text) => fillData(localizeText(text, translator.locale, task.locale), task.data),
      issue: (issue) => {
        const [room, index] = issue.path
        const rule = room === 'rules' ? task.rules?.[Number(index)] : undefined
        // The words of a task's own rule come with the task, in its languages.
        if (rule) {
          return fillData(localizeText(rule.message, translator.locale, task.locale), task.data)
        }
        const key = `issue.${issue.code}`
        const text = translator.translate([bundle, ...runtime.bundles], key, issue.data)
        return text === key ? issue.message : text
      },
      number: translator.number,
      date: translator.date,
      locale: translator.locale,
      dir: settings.dir,
    }
  }, [bundle, translator, runtime, task, settings.dir])
}

/** Looks a key up in every bundle in use: for the labels of commands, whoever added them. */
export function useMessageLookup(): (key: string, values?: MessageValues) => string {
  const { translator, runtime } = useProvider()
  return useCallback(
    (key, values) => translator.translate(runtime.bundles, key, values),
    [translator, runtime],
  )
}
