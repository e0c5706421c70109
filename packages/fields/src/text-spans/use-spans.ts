import {
  useDocumentState,
  useLabelIndex,
  useSelection,
  useSession,
  useTaskStore,
} from '@tagwright/react'
import type { Annotation, TextSpanGeometry, TextSpansWidget } from '@tagwright/schema'
import { useMemo } from 'react'
import { quoteOf, rangeOfQuote } from '../evidence/evidence-source.js'
import type { ReadingText } from '../reading/reading-text.js'
import type { ReaderMark, TextRange } from '../reading/text-blocks.js'
import { obstacle, orderOf, type SpanAnnotation, spansOf } from './span-list.js'
import { spanTarget } from './span-text.js'

/** The spans of a widget and how they are made and moved. */
export interface Spans {
  readonly spans: readonly SpanAnnotation[]
  /** Their ids in the order of the text. */
  readonly order: ReturnType<typeof orderOf>
  readonly marks: readonly ReaderMark[]
  /** The span that is selected alone. */
  readonly selected: SpanAnnotation | undefined
  /** What stands in the way of a new span. */
  obstacleTo(range: TextRange, label: string | undefined): SpanAnnotation | undefined
  /** Makes a span and selects nothing, so that the next one can follow; undefined when refused. */
  make(range: TextRange, label: string | undefined): TextSpanGeometry | undefined
  /** Gives a span other ends; moves close in time are one undo step. */
  move(id: string, range: TextRange): boolean
}

/** Reads and changes the spans of a widget on a text. */
export function useSpans(widget: TextSpansWidget, reading: ReadingText): Spans {
  const store = useTaskStore()
  const labels = useLabelIndex()
  const annotations = useDocumentState((document) => document.annotations)
  const selection = useSelection()
  const hidden = useSession((session) => session.hidden)
  const spans = useMemo(() => spansOf(annotations, widget.id), [annotations, widget.id])
  const order = useMemo(() => orderOf(spans.map(({ id }) => id)), [spans])
  const markOf = useMemo(() => {
    // A mark stays the same object as long as its span does, so that only its lines are drawn anew.
    const known = new WeakMap<Annotation, { plain: ReaderMark; selected: ReaderMark }>()
    return (annotation: SpanAnnotation) => {
      const there = known.get(annotation)
      if (there) return there
      const { id, geometry, labels: own = [], origin, review } = annotation
      const plain: ReaderMark = {
        id,
        ...rangeOfQuote(reading, geometry),
        badge: own.map((label) => labels.get(label)?.name ?? label).join(', ') || undefined,
        color: labels.get(own[0] ?? '')?.color,
        suggested: origin?.kind === 'model' && !origin.edited && !review,
      }
      const pair = { plain, selected: { ...plain, selected: true } }
      known.set(annotation, pair)
      return pair
    }
  }, [labels, reading])
  const marks = useMemo(() => {
    const chosen = new Set(selection)
    return spans.flatMap((span) => {
      if (hidden.has(span.id)) return []
      const { plain, selected } = markOf(span)
      return [chosen.has(span.id) ? selected : plain]
    })
  }, [spans, markOf, selection, hidden])
  const obstacleTo = (range: TextRange, label: string | undefined) =>
    obstacle(spans, { ...quoteOf(reading, '', range), label }, widget.overlap ?? 'allow')
  return {
    spans,
    order,
    marks,
    selected: selection.length === 1 ? spans.find(({ id }) => id === selection[0]) : undefined,
    obstacleTo,
    make(range, label) {
      const { media: _, ...stretch } = quoteOf(reading, '', range)
      const geometry = { ...stretch, ...spanTarget(widget) }
      const made = store.dispatch({ event: 'annotation.create', widget: widget.id }, (draft) =>
        draft.addAnnotation({
          id: store.environment.newId(),
          widget: widget.id,
          ...(widget.media !== undefined && { media: widget.media }),
          geometry,
          ...(label !== undefined && { labels: [label] }),
        }),
      )
      return made.committed ? geometry : undefined
    },
    move(id, range) {
      const { media: _, ...stretch } = quoteOf(reading, '', range)
      return store.dispatch(
        { event: 'annotation.change', widget: widget.id, group: `span:${id}` },
        (draft) =>
          draft.updateAnnotation(id, (annotation) => {
            annotation.geometry = { ...annotation.geometry, ...stretch } as TextSpanGeometry
          }),
      ).committed
    },
  }
}
