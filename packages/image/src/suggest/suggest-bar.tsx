import { createScope } from '@tagwright/core'
import {
  Button,
  IconButton,
  ToolButton,
  Toolbar,
  useCommands,
  useDocumentState,
  useMessages,
  useScopedEffect,
  useSettings,
  useTaskStore,
} from '@tagwright/react'
import { Minus, Plus, ScanSearch, Shapes, Wand } from 'lucide-react'
import { type JSX, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { modelMessages } from '../messages/model-messages.js'
import { PromptLayer } from './prompt-layer.js'
import type { Suggester } from './suggest.js'
import { suggestCommands } from './suggest-commands.js'
import { suggestImage } from './suggest-image.js'
import { createSuggestSession } from './suggest-session.js'
import { openSuggestions, scoreOf } from './suggestions.js'

/** Props of {@link SuggestBar}. */
export interface SuggestBarProps {
  surface: Surface
  image: LoadedImage
  models: readonly Suggester[]
  /** Label ids that the widget offers. */
  labels: readonly string[]
}

const iconSize = 16

/** The help of models: find, outline, add and take away; judge what is open, all above a threshold. */
export function SuggestBar({ surface, image, models, labels }: SuggestBarProps): JSX.Element {
  const store = useTaskStore()
  const { onError } = useSettings()
  const { t, issue: sentence } = useMessages(modelMessages)
  const { id: widget, media } = surface.widget
  const place = useMemo(() => ({ store, widget, media }), [store, widget, media])
  const [percent, setPercent] = useState(50)
  const threshold = useRef(0.5)
  useEffect(() => {
    threshold.current = percent / 100
  }, [percent])

  const [session, end] = useMemo(() => {
    const scope = createScope()
    const geometries = surface.shapes.flatMap(({ geometry }) => geometry ?? [])
    const made = createSuggestSession(
      { ...place, models, labels, geometries, onError, image: suggestImage(media, image) },
      scope,
    )
    return [made, made.cancel] as const
  }, [place, models, labels, onError, media, image, surface])
  useEffect(() => () => void end(), [end])
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  useCommands(
    useMemo(
      () => suggestCommands({ ...place, session, threshold: () => threshold.current }),
      [place, session],
    ),
  )
  // Boxes are outlined as they are drawn, where the annotator wants it.
  useScopedEffect(
    (scope) => {
      scope.add(
        store.onTransaction(({ meta, changes }) => {
          const [id] = changes.added
          const isDrawn = meta.event === 'annotation.create' && meta.widget === widget
          if (!isDrawn || !id || !session.get().auto) return
          const { geometry } = store.getState().document.annotations.get(id) ?? {}
          // After the tool has selected it.
          if (geometry?.type === 'box') scope.timeout(() => void session.segment(id), 0)
        }),
      )
    },
    [store, widget, session],
  )
  const open = useDocumentState(
    () => openSuggestions(place).map(scoreOf),
    (a, b) => a.length === b.length && a.every((score, i) => score === b[i]),
  )
  const above = open.filter((score) => score >= percent / 100).length
  const button = (command: string, icon: JSX.Element) => (
    <ToolButton command={command} widget={widget} icon={icon} placement="bottom" />
  )
  const toggle = (what: 'include' | 'exclude', icon: JSX.Element) => (
    <IconButton
      label={t(`image.suggest.${what}`)}
      icon={icon}
      placement="bottom"
      pressed={state.prompting === what}
      onClick={() => session.set({ prompting: state.prompting === what ? null : what })}
    />
  )
  const canSegment = session.can('segment')
  return (
    <>
      {state.prompting && <PromptLayer surface={surface} session={session} />}
      <section className="tagwright-image-suggest" aria-label={t('image.suggest')}>
        <Toolbar label={t('image.suggest')}>
          {session.can('detect') &&
            button('suggest.detect', <ScanSearch aria-hidden size={iconSize} />)}
          {canSegment && button('suggest.segment', <Wand aria-hidden size={iconSize} />)}
          {canSegment && toggle('include', <Plus aria-hidden size={iconSize} />)}
          {canSegment && toggle('exclude', <Minus aria-hidden size={iconSize} />)}
          {canSegment && (
            <IconButton
              label={t('image.suggest.auto')}
              icon={<Shapes aria-hidden size={iconSize} />}
              placement="bottom"
              pressed={state.auto}
              onClick={() => session.set({ auto: !state.auto })}
            />
          )}
        </Toolbar>
        {state.running && (
          <div className="tagwright-image-suggest-row">
            <progress
              aria-label={t(`image.suggest.${state.running}`)}
              {...(state.progress > 0 && { value: state.progress })}
            />
            <Button kind="quiet" onClick={() => session.cancel()}>
              {t('image.suggest.cancel')}
            </Button>
          </div>
        )}
        {state.issue && (
          <p role="alert" className="tagwright-image-suggest-row">
            {sentence(state.issue)}
          </p>
        )}
        {state.found === 0 && (
          <p role="status" className="tagwright-image-suggest-row">
            {t('image.suggest.nothing')}
          </p>
        )}
        {state.prompting && (
          <p role="status" className="tagwright-image-suggest-row">
            {t(`image.suggest.${state.prompting}.hint`)}
          </p>
        )}
        {open.length > 0 && (
          <div className="tagwright-image-suggest-row">
            <label>
              <span>{t('image.suggest.threshold', { percent })}</span>
              <input
                type="range"
                min={0}
                max={100}
                step={5}
                value={percent}
                onChange={(event) => setPercent(Number(event.target.value))}
              />
            </label>
            <Button
              disabled={above === 0}
              onClick={() => store.run('suggest.accept-all', undefined, { widget })}
            >
              {t('image.suggest.accept', { count: above })}
            </Button>
            <Button
              kind="quiet"
              disabled={above === open.length}
              onClick={() => store.run('suggest.reject-all', undefined, { widget })}
            >
              {t('image.suggest.reject', { count: open.length - above })}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}
