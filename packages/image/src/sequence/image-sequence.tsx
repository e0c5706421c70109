import {
  ToolButton,
  Toolbar,
  useAnnounce,
  useCommands,
  useDocumentState,
  useMessages,
  useScopedEffect,
  useTaskStore,
  type WidgetHandle,
} from '@tagwright/react'
import type { ImageWidget } from '@tagwright/schema'
import { ChevronLeft, ChevronRight, CopyPlus } from 'lucide-react'
import { type JSX, type ReactNode, useMemo, useRef, useState } from 'react'
import { viewMessages } from '../messages/view-messages.js'
import { keepView, leaveImage, takeFocus, takeView } from './keep-view.js'
import { imageOf, imagesOf, pasteOn } from './sequence.js'
import { sequenceCommands } from './sequence-commands.js'

/** Props of {@link ImageSequence}. */
export interface ImageSequenceProps {
  handle: WidgetHandle<ImageWidget>
  /** Shows one image of the sequence. */
  children: (props: { handle: WidgetHandle<ImageWidget> }) => ReactNode
}

const iconSize = 18

/** Several images of one answer, one at a time: next, previous, and copies from the one before. */
export function ImageSequence({ handle, children }: ImageSequenceProps): JSX.Element {
  const { widget } = handle
  const store = useTaskStore()
  const announce = useAnnounce()
  const { t, localize } = useMessages(viewMessages)
  const images = useMemo(() => imagesOf(widget), [widget])
  const [index, setIndex] = useState(0)
  const current = useRef(0)
  const room = useRef<HTMLDivElement>(null)
  const mediaOf = (id: string) => store.task.media?.find((medium) => medium.id === id)
  const nameOf = (at: number) => {
    const medium = mediaOf(images[at]!)
    return localize(medium?.alt) || medium?.fileName || ''
  }

  const { go, commands } = useMemo(() => {
    const go = (next: number, keepsSelection = false) => {
      if (next === current.current || images[next] === undefined) return
      leaveImage(store, widget.id, room.current)
      keepView(store, widget.id)
      current.current = next
      if (!keepsSelection) store.setSession({ selection: [], hovered: null })
      setIndex(next)
    }
    const host = { widget: widget.id, images, index: () => current.current, go }
    return { go, commands: sequenceCommands(host) }
  }, [store, widget, images])
  useCommands(commands)

  useScopedEffect(
    (scope) => {
      const image = () => images[current.current]!
      scope.add(store.addFilter(pasteOn(widget.id, image)))
      const follow = (ids: readonly string[]) => {
        const found = imageOf(store, widget.id, ids)
        if (found !== null) go(images.indexOf(found), true)
      }
      scope.add(
        store.subscribe(({ session }, { session: before }) => {
          if (session.selection !== before.selection) follow(session.selection)
        }),
      )
      // Undo must not change unseen what lies on another image.
      scope.add(
        store.onTransaction(({ meta, changes }) => {
          if (meta.origin === 'history') follow([...changes.added, ...changes.updated])
        }),
      )
    },
    [store, widget, images, go],
  )

  useScopedEffect(
    (scope) => {
      takeView(store, widget.id, scope)
      takeFocus(store, widget.id, room.current, scope)
    },
    [store, widget, index],
  )

  const media = images[index]!
  const shown = useMemo(() => ({ ...widget, images, media }), [widget, images, media])
  const counts = useDocumentState(
    ({ annotations }) => {
      const found = new Map<string, number>()
      for (const id of annotations.ofWidget(widget.id)) {
        const { media: on = '' } = annotations.get(id)!
        found.set(on, (found.get(on) ?? 0) + 1)
      }
      return images.map((id) => found.get(id) ?? 0)
    },
    (a, b) => a.every((count, i) => count === b[i]),
  )
  const button = (command: string, icon: JSX.Element) => (
    <ToolButton command={command} widget={widget.id} icon={icon} placement="top" />
  )
  return (
    <div ref={room} className="tagwright-image-sequence" tabIndex={-1}>
      <Toolbar label={t('image.sequence')} className="tagwright-image-sequence-bar">
        {button('sequence.previous', <ChevronLeft aria-hidden size={iconSize} />)}
        <select
          aria-label={t('image.sequence.choose')}
          value={index}
          onChange={(event) => {
            const next = Number(event.target.value)
            go(next)
            announce(t('image.sequence.place', { place: next + 1, count: images.length }))
          }}
        >
          {images.map((id, i) => (
            <option key={id} value={i}>
              {t('image.sequence.option', {
                place: i + 1,
                count: images.length,
                name: nameOf(i) && `· ${nameOf(i)}`,
                annotations: counts[i]!,
              })}
            </option>
          ))}
        </select>
        {button('sequence.next', <ChevronRight aria-hidden size={iconSize} />)}
        {!handle.readOnly && button('sequence.copy', <CopyPlus aria-hidden size={iconSize} />)}
      </Toolbar>
      {children({ handle: { ...handle, widget: shown, medium: mediaOf(media) } })}
    </div>
  )
}
