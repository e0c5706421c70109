import { Button, ToggleButton, useAnnounce, useMessages } from '@tagwright/react'
import { type JSX, useMemo, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import type { FindQuery } from './find-query.js'
import { FoundList } from './found-list.js'
import { replaceTexts } from './replace-texts.js'
import { type Search, useSearch } from './use-search.js'

/** Finds in all texts of the transcript and replaces, one by one or all in one step; each change is shown before. */
export function FindPanel(): JSX.Element {
  const timeline = useTimeline()
  const { store, widget } = timeline
  const { t } = useMessages(writingMessages)
  const announce = useAnnounce()
  const [query, setQuery] = useState<FindQuery>({
    text: '',
    matchCase: false,
    wholeWord: false,
    isPattern: false,
  })
  const [replacement, setReplacement] = useState('')
  const [place, setPlace] = useState(0)
  const search = useSearch(query, replacement)
  const all = useMemo(
    () =>
      search.found.flatMap(({ id, text, matches }) =>
        matches.map((match) => ({ id, text, match })),
      ),
    [search.found],
  )
  const at = Math.min(place, Math.max(0, all.length - 1))
  const current = all[at]
  const change = (more: Partial<FindQuery>) => {
    setQuery({ ...query, ...more })
    setPlace(0)
  }
  const go = (next: number) => {
    if (all.length === 0) return
    const to = (next + all.length) % all.length
    setPlace(to)
    const one = all[to]!
    timeline.select(one.id, { seek: true })
  }
  const replace = (found: Parameters<typeof replaceTexts>[2]) =>
    announce(t('audio.find.replaced', { count: replaceTexts(store, widget.id, found) }))
  const replaceOne = () => {
    if (current) replace([{ id: current.id, text: current.text, matches: [current.match] }])
  }
  const canEdit = useCanEdit(null)
  const busy = search.searching || all.length === 0 || !canEdit
  return (
    <HelpPanel title={t('audio.find')} role="search">
      <form
        className="tagwright-audio-find"
        onSubmit={(event) => {
          event.preventDefault()
          go(timeline.selected() === current?.id ? at + 1 : at)
        }}
      >
        <label className="tagwright-audio-field">
          <span>{t('audio.find.text')}</span>
          <input
            type="text"
            className="tagwright-input"
            dir="auto"
            spellCheck={false}
            autoCapitalize="off"
            enterKeyHint="search"
            aria-invalid={search.failure ? true : undefined}
            value={query.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        </label>
        <span className="tagwright-audio-find-how">
          {(['matchCase', 'wholeWord', 'isPattern'] as const).map((how) => (
            <ToggleButton
              key={how}
              kind="quiet"
              aria-label={t(names[how])}
              title={t(names[how])}
              pressed={query[how]}
              onChange={(on) => change({ [how]: on })}
            >
              {signs[how]}
            </ToggleButton>
          ))}
        </span>
        <span className="tagwright-audio-find-go">
          <Button onClick={() => go(at - 1)} disabled={all.length === 0}>
            {t('audio.find.previous')}
          </Button>
          <Button type="submit" disabled={all.length === 0}>
            {t('audio.find.next')}
          </Button>
        </span>
        <label className="tagwright-audio-field">
          <span>{t('audio.find.with')}</span>
          <input
            type="text"
            className="tagwright-input"
            dir="auto"
            spellCheck={false}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
        </label>
        <span className="tagwright-audio-find-go">
          <Button disabled={busy} onClick={replaceOne}>
            {t('audio.find.replace')}
          </Button>
          <Button kind="primary" disabled={busy} onClick={() => replace(search.found)}>
            {t('audio.find.all', { count: all.length })}
          </Button>
        </span>
      </form>
      <FindStatus search={search} count={all.length} asked={query.text !== ''} />
      <FoundList
        found={search.found}
        current={current}
        onChoose={go}
        replaced={replacement !== ''}
      />
    </HelpPanel>
  )
}

const signs = { matchCase: 'Aa', wholeWord: '|ab|', isPattern: '.*' } as const
const names = {
  matchCase: 'audio.find.case',
  wholeWord: 'audio.find.word',
  isPattern: 'audio.find.pattern',
} as const

function FindStatus({ search, count, asked }: { search: Search; count: number; asked: boolean }) {
  const { t } = useMessages(writingMessages)
  const { failure, found } = search
  const says = () => {
    if (!asked) return ''
    if (failure?.kind === 'invalid') return t('audio.find.invalid', { reason: failure.reason })
    if (failure) return t(failure.kind === 'slow' ? 'audio.find.slow' : 'audio.find.risky')
    return t('audio.find.count', { count, segments: found.length })
  }
  return (
    <p
      className="tagwright-audio-help-status"
      role="status"
      data-wrong={failure ? true : undefined}
    >
      {says()}
    </p>
  )
}
