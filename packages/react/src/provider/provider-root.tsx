import type { TaskStore } from '@tagwright/core'
import { type JSX, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createAnnouncer } from '../announce/announcer.js'
import { LiveRegion } from '../announce/live-region.js'
import { TransactionAnnouncer } from '../announce/transaction-announcer.js'
import { useKeyHandler } from '../commands/use-key-handler.js'
import { KeymapContext } from '../commands/use-keymap.js'
import { useLiveKeymap } from '../commands/use-live-keymap.js'
import { createIssueBoard } from '../issues/issue-board.js'
import { useIssueTiming } from '../issues/use-issue-timing.js'
import { createLabelShelf } from '../labels/label-shelf.js'
import { reactMessages } from '../messages/react-messages.js'
import { createTranslator } from '../messages/translator.js'
import { ErrorBoundary } from '../parts/error-boundary/error-boundary.js'
import { OverlayContainerContext, ProviderContext } from './contexts.js'
import { createBundleList, type Runtime } from './runtime.js'
import type { ResolvedSettings } from './settings.js'
import { useInputNotes } from './use-input-notes.js'
import { RootElementContext } from './use-root-element.js'
import { useSteadySettings } from './use-steady-settings.js'

interface ProviderRootProps {
  store: TaskStore
  settings: ResolvedSettings
  className: string | undefined
  children: ReactNode
}

/** The one root element of a provider, its contexts, key handler and live region. */
export function ProviderRoot(props: ProviderRootProps): JSX.Element {
  const { store, className, children } = props
  const settings = useSteadySettings(props.settings)
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const rootRef = useRef<HTMLElement | null>(null)
  const runtime = useMemo<Runtime>(
    () => ({
      announcer: createAnnouncer(),
      bundles: createBundleList([reactMessages]),
      issues: createIssueBoard(store),
      labels: createLabelShelf(store.task),
      commandLabels: new Map(),
      getRoot: () => rootRef.current,
    }),
    [store],
  )
  const translator = useMemo(
    () => createTranslator(settings.locale, settings.messages),
    [settings.locale, settings.messages],
  )
  const value = useMemo(
    () => ({ store, settings, translator, runtime }),
    [store, settings, translator, runtime],
  )
  const keymap = useLiveKeymap(store, settings)
  const onKeyDown = useKeyHandler(store, keymap)
  const notes = useInputNotes(store)
  useIssueTiming(store, runtime.issues, root)
  useEffect(() => {
    rootRef.current = root
  }, [root])

  return (
    <ProviderContext value={value}>
      <KeymapContext value={keymap}>
        <RootElementContext value={root}>
          <OverlayContainerContext value={root}>
            <I18nProvider locale={settings.locale}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the focused part bubble up to here; nothing is clicked. */}
              <div
                ref={setRoot}
                className={className ? `tagwright-root ${className}` : 'tagwright-root'}
                data-theme={settings.theme}
                data-density={settings.density}
                dir={settings.dir}
                lang={settings.locale}
                onKeyDown={onKeyDown}
                {...notes}
              >
                <ErrorBoundary>{children}</ErrorBoundary>
                <LiveRegion />
                <TransactionAnnouncer />
              </div>
            </I18nProvider>
          </OverlayContainerContext>
        </RootElementContext>
      </KeymapContext>
    </ProviderContext>
  )
}
