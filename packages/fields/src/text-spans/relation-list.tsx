import { IconButton, useDocumentState, useMessages, useTaskStore } from '@tagwright/react'
import type { Relation, RelationType } from '@tagwright/schema'
import { ArrowLeftRight, X } from 'lucide-react'
import { useMemo } from 'react'
import type { SpanAnnotation } from './span-list.js'
import { textSpansMessages } from './text-spans.messages.js'

/** Props of `RelationList`. */
export interface RelationListProps {
  spans: readonly SpanAnnotation[]
  types: readonly RelationType[]
  readOnly: boolean
}

/** The relations between spans, each with its kind to change, its direction and its end. */
export function RelationList({ spans, types, readOnly }: RelationListProps) {
  const store = useTaskStore()
  const { t, localize } = useMessages(textSpansMessages)
  const relations = useDocumentState((document) => document.relations)
  const quotes = useMemo(
    () => new Map(spans.map(({ id, geometry }) => [id, geometry.quote])),
    [spans],
  )
  const own = relations.filter(({ from, to }) => quotes.has(from) && quotes.has(to))
  if (own.length === 0) return null
  const nameOf = (id: string | undefined) => {
    if (id === undefined) return t('fields.spans.relation-plain')
    return localize(types.find((type) => type.id === id)?.name) || id
  }
  const change = (event: string, recipe: (relations: Relation[]) => void) =>
    store.dispatch({ event }, (draft) => recipe(draft.relations))
  return (
    <section aria-label={t('fields.spans.relations')}>
      <h3 className="tagwright-entries-title">{t('fields.spans.relations')}</h3>
      <ul className="tagwright-relations">
        {own.map(({ id, type, from, to }) => {
          const ends = { from: quotes.get(from) ?? from, to: quotes.get(to) ?? to }
          const name = t('fields.spans.relation', { ...ends, type: nameOf(type) })
          const unknown = type !== undefined && types.every((known) => known.id !== type)
          return (
            <li key={id} className="tagwright-relation">
              <bdi className="tagwright-relation-end">{ends.from}</bdi>
              {types.length > 1 && !readOnly ? (
                <select
                  className="tagwright-relation-type"
                  aria-label={`${t('fields.spans.relation-type')}: ${name}`}
                  value={type ?? ''}
                  onChange={({ target }) =>
                    change('relation.change', (draft) => {
                      const relation = draft.find((other) => other.id === id)
                      if (relation) relation.type = target.value
                    })
                  }
                >
                  {(type === undefined || unknown) && (
                    <option value={type ?? ''}>{nameOf(type)}</option>
                  )}
                  {types.map((known) => (
                    <option key={known.id} value={known.id}>
                      {nameOf(known.id)}
                    </option>
                  ))}
                </select>
              ) : (
                <span className="tagwright-relation-type">{nameOf(type)}</span>
              )}
              <bdi className="tagwright-relation-end">{ends.to}</bdi>
              {!readOnly && (
                <span className="tagwright-entry-buttons">
                  <IconButton
                    tooltip={false}
                    label={t('fields.spans.relation-turn', { name })}
                    icon={<ArrowLeftRight aria-hidden size={16} />}
                    onClick={() =>
                      change('relation.change', (draft) => {
                        const relation = draft.find((other) => other.id === id)
                        if (relation) Object.assign(relation, { from: to, to: from })
                      })
                    }
                  />
                  <IconButton
                    tooltip={false}
                    label={t('fields.spans.relation-remove', { name })}
                    icon={<X aria-hidden size={16} />}
                    onClick={() =>
                      change('relation.delete', (draft) => {
                        const at = draft.findIndex((other) => other.id === id)
                        if (at >= 0) draft.splice(at, 1)
                      })
                    }
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
