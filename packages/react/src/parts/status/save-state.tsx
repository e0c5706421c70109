import { Check, CircleDashed, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { type JSX, useEffect, useRef } from 'react'
import { useAnnounce } from '../../announce/use-announce.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useSession } from '../../state/use-task-state.js'

const icons = {
  saved: Check,
  saving: LoaderCircle,
  unsaved: CircleDashed,
  offline: CloudOff,
  error: TriangleAlert,
} as const

/** Whether the host has what the annotator did: saved, saving, offline but kept on this device. */
export function SaveState(): JSX.Element {
  const state = useSession((session) => session.saveState)
  const { t } = useMessages(reactMessages)
  const announce = useAnnounce()
  const Icon = icons[state]
  const text = t(`react.save.${state}`)
  const spoken = useRef(state)
  useEffect(() => {
    // Only what the annotator must know is spoken, and that it is well again.
    const bad = (which: typeof state) => which === 'offline' || which === 'error'
    if (state === spoken.current || (state === 'saving' && bad(spoken.current))) return
    if (bad(state) || (state === 'saved' && bad(spoken.current))) announce(text)
    spoken.current = state
  }, [state, text, announce])
  return (
    <span className="tagwright-save-state" data-state={state}>
      <Icon aria-hidden size={16} />
      <span>{text}</span>
    </span>
  )
}
