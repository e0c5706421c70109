import type { Command } from '@tagwright/core'
import {
  useAnnounce,
  useCommands,
  useMessages,
  useMountedWidget,
  useSelection,
  useTaskStore,
} from '@tagwright/react'
import type { RelationType, TextSpansWidget } from '@tagwright/schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { SpanAnnotation } from './span-list.js'
import { textSpansMessages } from './text-spans.messages.js'

/** Relating one span to another: the first is selected, then the other. */
export interface Relating {
  /** Relations are asked for. */
  readonly offered: boolean
  readonly types: readonly RelationType[]
  /** The span that the next one selected is related to; undefined when none is. */
  readonly from: SpanAnnotation | undefined
  begin(span: SpanAnnotation): void
  stop(): void
}

interface RelatingHandle {
  readonly kind: 'text-spans'
  relate(dry: boolean): boolean
}

const relateCommand: Command = {
  id: 'text-spans.relate',
  label: 'fields.spans.command.relate',
  keys: ['R'],
  scope: 'widget:text-spans',
  run({ store, widget, dry }) {
    const handle = store.handleOf(widget ?? '') as RelatingHandle | undefined
    return handle?.kind === 'text-spans' && handle.relate(dry)
  },
}
const commands = [relateCommand]
const noTypes: readonly RelationType[] = []

/** Lets a widget's spans be related by selecting one after the other. */
export function useRelating(
  widget: TextSpansWidget,
  spans: readonly SpanAnnotation[],
  selected: SpanAnnotation | undefined,
  readOnly: boolean,
): Relating {
  const store = useTaskStore()
  const selection = useSelection()
  const { t } = useMessages(textSpansMessages)
  const announce = useAnnounce()
  const [from, setFrom] = useState<string | null>(null)
  const types = store.task.ontology?.relationTypes ?? noTypes
  const offered = !readOnly && (widget.relations ?? types.length > 0)
  const first = spans.find(({ id }) => id === from)

  useEffect(() => {
    const [to] = selection
    if (!first || selection.length !== 1 || to === first.id) return
    const other = spans.find(({ id }) => id === to)
    if (!other) return
    setFrom(null)
    const { relations } = store.getState().document
    const [type] = types
    const there = relations.some(
      (relation) =>
        relation.from === first.id && relation.to === other.id && relation.type === type?.id,
    )
    if (there) return
    store.dispatch({ event: 'relation.create', widget: widget.id }, (draft) => {
      draft.relations.push({
        id: store.environment.newId(),
        from: first.id,
        to: other.id,
        ...(type && { type: type.id }),
        ...(type?.directed === false && { directed: false }),
      })
    })
    announce(t('fields.spans.related', { from: first.geometry.quote, to: other.geometry.quote }))
  }, [selection, first, spans, store, types, widget.id, announce, t])

  const relate = useRef<RelatingHandle['relate']>(() => false)
  useEffect(() => {
    relate.current = (dry) => {
      if (!offered || !selected) return false
      if (!dry) setFrom(selected.id)
      return true
    }
  })
  useCommands(commands)
  useMountedWidget(
    widget.id,
    useMemo<RelatingHandle>(
      () => ({ kind: 'text-spans', relate: (dry) => relate.current(dry) }),
      [],
    ),
  )
  return {
    offered,
    types,
    from: first,
    begin: (span) => setFrom(span.id),
    stop: () => setFrom(null),
  }
}
