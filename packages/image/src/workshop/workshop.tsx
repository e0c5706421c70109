import {
  type ResolvedLabel,
  useAnnounce,
  useCommands,
  useMessages,
  useScopedEffect,
  useTaskStore,
} from '@tagwright/react'
import type { Relation } from '@tagwright/schema'
import { type JSX, useCallback, useMemo, useRef, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { paintRelations } from '../relations/paint-relations.js'
import { createSnapper } from '../snapping/create-snapper.js'
import { brushCursor } from './brush-cursor.js'
import { groupFrame } from './group-frame.js'
import { showWhatIsMade } from './show-what-is-made.js'
import { ToolOptionsBar } from './tool-options-bar.js'
import { turnedArrows } from './turned-arrows.js'
import { unfinished } from './unfinished.js'
import { useGiveWay } from './use-give-way.js'
import { useKeptFocus } from './use-kept-focus.js'
import { type LabelNews, useLabelNews } from './use-label-news.js'
import { createWorkshopCommands } from './workshop-commands.js'

/** Milliseconds that what a command found is in sight. */
const saidMs = 4000

/** Props of {@link Workshop}. */
export interface WorkshopProps {
  surface: Surface
  readOnly: boolean
  labels: readonly ResolvedLabel[]
}

/**
 * What an annotator reaches for beside the tools themselves: their options, commands on areas,
 * snapping, relations. Loaded after the picture stands.
 */
export function Workshop({ surface, readOnly, labels }: WorkshopProps): JSX.Element | null {
  const { t, localize } = useMessages(workshopMessages)
  const store = useTaskStore()
  const announce = useAnnounce()
  const [said, setSaid] = useState<{ text: string } | null>(null)
  const say = useCallback(
    (text: string) => {
      announce(text)
      setSaid({ text })
    },
    [announce],
  )
  const widget = surface.widget.id
  useCommands(
    useMemo(() => {
      const made = createWorkshopCommands((key, values) => say(t(key, values)))
      // What each of several annotators on a page has to say is said on its own picture.
      return made.map((command) => ({ ...command, widget }))
    }, [say, t, widget]),
  )
  useCommands(useMemo(() => turnedArrows(surface), [surface]))
  const tellLabel = useCallback(
    ({ next, kept, shown }: LabelNews) => {
      const text =
        kept === null
          ? t('image.workshop.label-next', { label: next })
          : t('image.workshop.label-kept', { label: next, last: kept })
      if (shown) say(text)
      else announce(text)
    },
    [announce, say, t],
  )
  useLabelNews(surface, labels, tellLabel)
  useKeptFocus(surface)
  const bar = useRef<HTMLSpanElement>(null)
  useGiveWay(surface, bar)
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
      scope.add(store.addChecks([unfinished(surface)]))
      scope.add(showWhatIsMade(store, surface.widget.id))
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
      <span ref={bar} hidden />
      <ToolOptionsBar surface={surface} />
      {said && (
        <div className="tagwright-image-said" aria-hidden="true">
          <span className="tagwright-image-hint">{said.text}</span>
        </div>
      )}
    </>
  )
}
