import { Eye, EyeOff, Lock, LockOpen, Trash2 } from 'lucide-react'
import type { JSX } from 'react'
import { useAnnotationName } from '../../labels/use-annotation-name.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { onlyMoved } from '../../state/only-moved.js'
import { useAnnotation } from '../../state/use-annotations.js'
import { useSession } from '../../state/use-task-state.js'
import { useTaskStore } from '../../state/use-task-store.js'
import { IconButton } from '../button/icon-button.js'

/** Props of the actions. */
export interface AnnotationRowActionsProps {
  annotation: string
  top: number
  height: number
  /** What tells it apart from others of its label. */
  number?: number | undefined
  /** Puts the focus back into the list after a deletion. */
  onDone: () => void
}

/**
 * Hide, lock and delete for one row. They stand beside the listbox, over the hovered or active
 * row, because an option may hold no buttons; there is one set however many rows there are.
 */
export function AnnotationRowActions(props: AnnotationRowActionsProps): JSX.Element | null {
  const { annotation: id, top, height, number, onDone } = props
  const store = useTaskStore()
  const annotation = useAnnotation(id, onlyMoved)
  const { t } = useMessages(reactMessages)
  const nameOf = useAnnotationName()
  const hidden = useSession((session) => session.hidden.has(id))
  const locked = useSession((session) => session.locked.has(id))
  const selected = useSession((session) => session.selection.includes(id))
  if (!annotation) return null
  const { label } = nameOf(annotation)
  const name = number === undefined ? label : `${label} ${number}`
  const editable = store.canEdit(id, annotation.widget)
  const toggle = (which: 'hidden' | 'locked') =>
    store.setSession((session) => {
      const next = new Set(session[which])
      if (!next.delete(id)) next.add(id)
      return { [which]: next }
    })
  const remove = () => {
    const before = store.getState().session.selection
    store.setSession({ selection: [id] })
    if (store.run('annotation.delete', undefined, { widget: annotation.widget ?? null })) {
      store.setSession({ selection: before.filter((other) => other !== id) })
      onDone()
    } else store.setSession({ selection: before })
  }
  return (
    <fieldset
      className="tagwright-list-actions"
      data-selected={selected || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      aria-label={t('react.annotation.actions', { name })}
    >
      <IconButton
        tooltip={false}
        label={t(hidden ? 'react.annotation.show' : 'react.annotation.hide', { name })}
        icon={hidden ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
        onClick={() => toggle('hidden')}
      />
      <IconButton
        tooltip={false}
        label={t(locked ? 'react.annotation.unlock' : 'react.annotation.lock', { name })}
        icon={locked ? <Lock aria-hidden size={16} /> : <LockOpen aria-hidden size={16} />}
        onClick={() => toggle('locked')}
      />
      <IconButton
        tooltip={false}
        kind="danger"
        label={t('react.annotation.delete', { name })}
        icon={<Trash2 aria-hidden size={16} />}
        disabled={!editable}
        onClick={remove}
      />
    </fieldset>
  )
}
