import { type JSX, useId, useMemo, useState } from 'react'
import { Chord } from '../../commands/chord.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { Dialog } from '../overlay/dialog.js'
import { type ShortcutGroup, useShortcutGroups } from './use-shortcut-groups.js'

/** Props of {@link ShortcutHelp}. */
export interface ShortcutHelpProps {
  open: boolean
  onClose: () => void
}

/** Every command with its keys, by where they are heard, with a search. */
export function ShortcutHelp({ open, onClose }: ShortcutHelpProps): JSX.Element {
  const { t } = useMessages(reactMessages)
  return (
    <Dialog open={open} onClose={onClose} title={t('react.help.title')} size="large">
      <ShortcutTable />
    </Dialog>
  )
}

/** The searchable table of shortcuts by itself, for a page of its own. */
export function ShortcutTable(): JSX.Element {
  const { t } = useMessages(reactMessages)
  const groups = useShortcutGroups()
  const [query, setQuery] = useState('')
  const found = useMemo(() => filterGroups(groups, query), [groups, query])
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <div className="tagwright-help">
      <input
        type="search"
        className="tagwright-input"
        data-autofocus
        aria-label={t('react.help.search')}
        placeholder={t('react.help.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status" className="tagwright-visually-hidden">
        {query && t('react.help.found', { count })}
      </p>
      {count === 0 && (
        <p className="tagwright-state-detail">{t('react.help.nothing', { query })}</p>
      )}
      <div className="tagwright-help-groups">
        {found.map((group) => (
          <ShortcutSection key={group.scope} group={group} />
        ))}
      </div>
    </div>
  )
}

function ShortcutSection({ group }: { group: ShortcutGroup }): JSX.Element {
  const id = useId()
  return (
    <section aria-labelledby={id} className="tagwright-help-group">
      <h3 id={id} className="tagwright-heading">
        {group.title}
      </h3>
      <dl className="tagwright-help-list">
        {group.rows.map((row) => (
          <div key={row.id} className="tagwright-help-row">
            <dt>{row.label}</dt>
            <dd>
              {row.chords.map((chord) => (
                <Chord key={chord} chord={chord} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The groups with only the rows whose name or keys contain every word of a query. */
export function filterGroups(groups: readonly ShortcutGroup[], query: string): ShortcutGroup[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => {
        const text = `${row.label} ${row.chords.join(' ')}`.toLocaleLowerCase()
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
}
