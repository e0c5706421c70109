import {
  useAnnounce,
  useCommands,
  useMessages,
  useScopedEffect,
  useTaskStore,
} from '@tagwright/react'
import type { Relation } from '@tagwright/schema'
import { type JSX, useMemo, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { paintRelations } from '../relations/paint-relations.js'
import { createSnapper } from '../snapping/create-snapper.js'
import { brushCursor } from './brush-cursor.js'
import { groupFrame } from './group-frame.js'
import { ToolOptionsBar } from './tool-options-bar.js'
import { createWorkshopCommands } from './workshop-commands.js'

/** Milliseconds that what a command found is in sight. */
const saidMs = 4000

/** Props of {@link Workshop}. */
export interface WorkshopProps {
  surface: Surface
  readOnly: boolean
}

/**
 * What an annotator reaches for beside the tools themselves: their options, commands on areas,
 * snapping, relations. Loaded after the picture stands.
 */
export function Workshop({ surface, readOnly }: WorkshopProps): JSX.Element | null {
  const { t, localize } = useMessages(workshopMessages)
  const store = useTaskStore()
  const announce = useAnnounce()
  const [said, setSaid] = useState<{ text: string } | null>(null)
  useCommands(
    useMemo(
      () =>
        createWorkshopCommands((key, values) => {
          const text = t(key, values)
          announce(text)
          setSaid({ text })
        }),
      [announce, t],
    ),
  )
  useScopedEffect((scope) => void (said && scope.timeout(() => setSaid(null), saidMs)), [said])
  useScopedEffect(
    (scope) => {
      const types = store.task.ontology?.relationTypes ?? []
      const nameOf = ({ type, labels }: Relation) => {
        const kind = types.find(({ id }) => id === type)
        const said = kind?.labels?.filter(({ id }) => labels?.includes(id)) ?? []
        const names = [kind?.name ?? type ?? '', ...said.map(({ name }) => name)]
        return names.map((name) => localize(name)).join(' · ')
      }
      scope.add(surface.addPaint('above', paintRelations(surface, nameOf)))
      scope.add(surface.addPaint('above', brushCursor(surface)))
      scope.add(surface.addPaint('above', groupFrame(surface)))
      const redraw = () => surface.live.set({ version: surface.live.get().version + 1 })
      scope.add(surface.options.subscribe(redraw))
      scope.add(
        surface.store.subscribe(({ document }, { document: before }) => {
          if (document.relations !== before.relations) redraw()
        }),
      )
      surface.snapper = createSnapper(surface)
      scope.add(() => {
        surface.snapper = null
      })
    },
    [surface, store, localize],
  )
  if (readOnly) return null
  return (
    <>
      <ToolOptionsBar surface={surface} />
      {said && (
        <div className="tagwright-image-said" aria-hidden="true">
          <span className="tagwright-image-hint">{said.text}</span>
        </div>
      )}
    </>
  )
}
