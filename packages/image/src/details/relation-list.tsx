import {
  Button,
  useAnnotationName,
  useDocumentState,
  useMessages,
  useTaskStore,
} from '@tagwright/react'
import type { Annotation, Relation } from '@tagwright/schema'
import { type JSX, useMemo, useState } from 'react'
import { workshopMessages } from '../messages/workshop-messages.js'
import { changeRelation, relate, relationsOf, removeRelation } from '../relations/relate.js'

/** Props of {@link RelationList}. */
export interface RelationListProps {
  annotation: Annotation
  disabled: boolean
}

/** More than this many others are not offered in a list; the pointer finds them. */
const fewOthers = 200

/** The relations of an annotation: their kind, labels and direction, and a new one without a drag. */
export function RelationList(props: RelationListProps): JSX.Element | null {
  const store = useTaskStore()
  const all = useDocumentState(({ relations }) => relations)
  const relations = useMemo(() => relationsOf(all, props.annotation.id), [all, props.annotation.id])
  const types = store.task.ontology?.relationTypes ?? []
  // What follows all annotations is not mounted for nothing.
  if (types.length === 0 && relations.length === 0) return null
  return <Relations {...props} relations={relations} />
}

function Relations(props: RelationListProps & { relations: readonly Relation[] }): JSX.Element {
  const { annotation, disabled, relations } = props
  const { t, localize } = useMessages(workshopMessages)
  const store = useTaskStore()
  const nameOf = useAnnotationName()
  const annotations = useDocumentState((document) => document.annotations)
  const types = store.task.ontology?.relationTypes ?? []
  const [kind, setKind] = useState(types[0]?.id)
  const named = (id: string) => {
    const other = annotations.get(id)
    return other ? nameOf(other).full : id
  }
  const others: string[] = []
  for (const id of annotations.ofWidget(annotation.widget ?? '')) {
    if (id !== annotation.id) others.push(id)
    if (others.length >= fewOthers) break
  }
  const sentence = ({ from, to, directed }: Relation) => {
    const other = { name: named(from === annotation.id ? to : from) }
    if (directed === false) return t('image.details.relation-with', other)
    return from === annotation.id
      ? t('image.details.relation-to', other)
      : t('image.details.relation-from', other)
  }
  const kindSelect = (value: string | undefined, onChange: (id: string) => void) => (
    <select
      className="tagwright-input"
      aria-label={t('image.details.relation-kind')}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      {types.every(({ id }) => id !== value) && <option value={value ?? ''}>{value ?? ''}</option>}
      {types.map(({ id, name }) => (
        <option key={id} value={id}>
          {localize(name)}
        </option>
      ))}
    </select>
  )
  return (
    <fieldset className="tagwright-image-relations">
      <legend>{t('image.details.relations')}</legend>
      <ul aria-label={t('image.details.relations')}>
        {relations.map((relation) => (
          <li key={relation.id}>
            {kindSelect(relation.type, (type) =>
              changeRelation(store, relation.id, (target) => {
                target.type = type
                delete target.labels
                const directed = types.find(({ id }) => id === type)?.directed !== false
                if (directed) delete target.directed
                else target.directed = false
              }),
            )}
            <span>{sentence(relation)}</span>
            {types
              .find(({ id }) => id === relation.type)
              ?.labels?.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    disabled={disabled}
                    checked={relation.labels?.includes(id) ?? false}
                    onChange={(event) =>
                      changeRelation(store, relation.id, (target) => {
                        const rest = (target.labels ?? []).filter((label) => label !== id)
                        target.labels = event.target.checked ? [...rest, id] : rest
                      })
                    }
                  />
                  {localize(name)}
                </label>
              ))}
            {relation.directed !== false && (
              <Button
                kind="quiet"
                disabled={disabled}
                onClick={() =>
                  changeRelation(store, relation.id, (target) => {
                    ;[target.from, target.to] = [target.to, target.from]
                  })
                }
              >
                {t('image.details.relation-turn')}
              </Button>
            )}
            <Button
              kind="quiet"
              disabled={disabled}
              onClick={() => removeRelation(store, relation.id)}
            >
              {t('image.details.relation-remove')}
            </Button>
          </li>
        ))}
      </ul>
      {types.length > 0 && !disabled && (
        <div className="tagwright-image-relate">
          {kindSelect(kind, setKind)}
          <select
            className="tagwright-input"
            aria-label={t('image.details.relate')}
            value=""
            onChange={(event) => relate(store, annotation.id, event.target.value, kind)}
          >
            <option value="">{t('image.details.relate-choose')}</option>
            {others.map((id) => (
              <option key={id} value={id}>
                {named(id)}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}
