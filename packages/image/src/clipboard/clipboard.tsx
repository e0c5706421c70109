import {
  useAnnounce,
  useCommands,
  useMessages,
  useRootElement,
  useScopedEffect,
  useSettings,
} from '@tagwright/react'
import type { Issue } from '@tagwright/schema'
import { type JSX, useState } from 'react'
import { ImageNotices } from '../annotator/image-notices.js'
import type { Surface } from '../canvas/surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { clipboardCommands } from './clipboard-commands.js'
import { createPasteboard } from './create-pasteboard.js'

/** Copying to and from the computer's clipboard; shows what of a paste was left out. */
export function Clipboard({ surface }: { surface: Surface }): JSX.Element | null {
  const { t, issue: sentence } = useMessages(workshopMessages)
  const announce = useAnnounce()
  const { onError } = useSettings()
  const root = useRootElement()
  const [shown, setShown] = useState<{ issues: readonly Issue[] } | null>(null)
  useCommands(clipboardCommands)
  useScopedEffect(
    (scope) => {
      if (!root) return
      const board = createPasteboard(surface, root, ({ pasted, issues }) => {
        for (const issue of issues) onError(issue)
        const said = issues.map((issue) => sentence(issue))
        if (pasted === 0 && issues.length === 0) said.push(t('image.workshop.nothing-pasted'))
        if (said.length > 0) announce(said.join(' '))
        setShown(issues.length > 0 ? { issues } : null)
      })
      surface.pasteboard = board
      scope.add(() => {
        board.dispose()
        surface.pasteboard = null
      })
    },
    [surface, root, announce, onError, sentence, t],
  )
  if (!shown) return null
  const codes = shown.issues.map(({ code }) => code).join(' ')
  return (
    <div className="tagwright-image-pasted">
      <ImageNotices key={codes} issues={shown.issues} wheelHint={false} />
    </div>
  )
}
