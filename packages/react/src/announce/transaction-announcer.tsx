import type { Transaction } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { useEffect, useRef } from 'react'
import { useAnnotationName } from '../labels/use-annotation-name.js'
import { reactMessages } from '../messages/react-messages.js'
import { useMessages } from '../messages/use-messages.js'
import { useScopedEffect } from '../scope/use-scope.js'
import { useTaskStore } from '../state/use-task-store.js'
import { useAnnounce } from './use-announce.js'

/** Milliseconds of rest before a change is spoken, so that nudges and drags speak once. */
const settleDelay = 500

const spoken = new Set(['geometry', 'labels', 'attributes', 'tier', 'speaker'])

/** Speaks what was created, changed, deleted, undone; rendered once by the provider. */
export function TransactionAnnouncer(): null {
  const store = useTaskStore()
  const { t } = useMessages(reactMessages)
  const announce = useAnnounce()
  const nameOf = useAnnotationName()
  const tools = useRef({ t, announce, nameOf })
  useEffect(() => {
    tools.current = { t, announce, nameOf }
  })
  useScopedEffect(
    (scope) => {
      let changed: { id: string; at: number } | null = null
      let waiting = false
      const sayChanged = (id: string) => {
        const annotation = store.getState().document.annotations.get(id)
        const { t, announce, nameOf } = tools.current
        if (annotation) announce(t('react.announce.changed', { name: nameOf(annotation).full }))
      }
      /** One timer for many changes: making one anew for each costs more than a change. */
      const wait = (delay: number) => {
        waiting = true
        scope.timeout(() => {
          waiting = false
          if (!changed) return
          const left = changed.at + settleDelay - performance.now()
          if (left > 1) return wait(left)
          const { id } = changed
          changed = null
          sayChanged(id)
        }, delay)
      }
      const listener = (transaction: Transaction) => {
        const { meta, changes } = transaction
        const { t, announce, nameOf } = tools.current
        const { added, removed, updated } = changes
        if (meta.origin === 'host') return
        changed = null
        if (meta.origin === 'history') {
          announce(
            t(meta.event.includes('redo') ? 'react.announce.redone' : 'react.announce.undone'),
          )
        } else if (added.length > 1) {
          announce(t('react.announce.created-many', { count: added.length }))
        } else if (added[0] !== undefined) {
          const annotation = store.getState().document.annotations.get(added[0])
          if (annotation) announce(t('react.announce.created', { name: nameOf(annotation).full }))
        } else if (removed.length > 1) {
          announce(t('react.announce.deleted-many', { count: removed.length }))
        } else if (removed[0] !== undefined) {
          const id = removed[0]
          const patch = transaction.inverse.find(({ op, path }) => op === 'add' && path[1] === id)
          const name = patch ? nameOf(patch.value as Annotation).full : id
          announce(t('react.announce.deleted', { name }))
        } else if (updated.length === 1 && transaction.patches.some(isSpoken)) {
          changed = { id: updated[0] ?? '', at: performance.now() }
          if (!waiting) wait(settleDelay)
        }
      }
      scope.add(store.onTransaction(listener))
    },
    [store],
  )
  return null
}

/** Text typed into a field is spoken by the field; only what it cannot say is said here. */
const isSpoken = ({ path }: Transaction['patches'][number]): boolean =>
  path[0] === 'annotations' && (path.length === 2 || spoken.has(String(path[2])))
