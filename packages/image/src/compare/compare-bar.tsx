import {
  IconButton,
  Toolbar,
  useAnnounce,
  useCommands,
  useDocumentState,
  useMessages,
  useScopedEffect,
  useTaskStore,
} from '@tagwright/react'
import { type Annotation, geometryBounds } from '@tagwright/schema'
import { ChevronRight, Download } from 'lucide-react'
import { type JSX, useEffect, useMemo, useRef, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import { reviewMessages } from '../messages/review-messages.js'
import { fitBounds } from '../viewport/viewport.js'
import { annotationsFor, type ComparedAnswer, compareAnswers, type Difference } from './compare.js'
import { compareCommands } from './compare-commands.js'
import { paintDifferences } from './paint-differences.js'

/** Props of {@link CompareBar}. */
export interface CompareBarProps {
  surface: Surface
  answers: readonly ComparedAnswer[]
}

const iconSize = 16

const shownOf = (difference: Difference): Annotation =>
  difference.kind === 'other' || difference.kind === 'label' ? difference.other : difference.own

/** Lays another answer over this one: matched and unmatched by overlap; goes from one difference to the next. */
export function CompareBar({ surface, answers }: CompareBarProps): JSX.Element | null {
  const store = useTaskStore()
  const announce = useAnnounce()
  const { t } = useMessages(reviewMessages)
  const { id: widget, media } = surface.widget
  const [chosen, setChosen] = useState(0)
  const [percent, setPercent] = useState(50)
  const [at, setAt] = useState(-1)
  const annotations = useDocumentState((document) => document.annotations)
  const answer = answers[Math.min(chosen, answers.length - 1)]
  const differences = useMemo(() => {
    if (!answer) return []
    const own = [...annotations.ofWidget(widget)].map((id) => annotations.get(id)!)
    const mine = annotationsFor({ name: '', annotations: own }, widget, media)
    return compareAnswers(mine, annotationsFor(answer, widget, media), percent / 100)
  }, [annotations, answer, widget, media, percent])
  const apart = differences.filter(({ kind }) => kind !== 'same')
  const current = apart[at]

  useScopedEffect(
    (ends) => ends.add(surface.addPaint('above', paintDifferences(surface, differences))),
    [surface, differences],
  )
  const count = (kind: Difference['kind']) =>
    differences.filter((each) => each.kind === kind).length
  const next = () => {
    const place = (at + 1) % apart.length
    const difference = apart[place]
    if (!difference) return
    setAt(place)
    const { geometry, id } = shownOf(difference)
    const bounds = geometry && geometryBounds(geometry)
    if (bounds)
      // So much room about it that the bar does not lie over it.
      surface.viewport.set((view) =>
        fitBounds(view, bounds, { padding: Math.min(view.width, view.height) / 4, maxScale: 4 }),
      )
    store.setSession({ selection: difference.kind === 'other' ? [] : [difference.own.id] })
    announce(
      t(`image.compare.at.${difference.kind}`, { place: place + 1, count: apart.length, id }),
    )
  }
  /** Takes what only the other has, or the other's labels and outline. */
  const take = () => {
    if (!current || current.kind === 'own' || current.kind === 'same') return
    const { review: _review, ...theirs } = current.other
    store.dispatch({ event: 'compare.take', widget }, (draft) => {
      if (current.kind === 'other') {
        const id = store.environment.newId()
        draft.addAnnotation({
          ...theirs,
          id,
          widget,
          media,
          origin: { kind: 'import', source: answer!.name },
        })
      } else {
        draft.updateAnnotation(current.own.id, (own) => {
          own.labels = [...(theirs.labels ?? [])]
        })
      }
    })
    setAt(at - 1)
  }
  const hasNext = apart.length > 0
  const takes = current?.kind === 'other' || current?.kind === 'label'
  const canTake = takes && store.canEdit(undefined, widget)
  // The commands keep their identity; what they do and whether they apply changes.
  const latest = useRef({ next: { can: false, run: next }, take: { can: false, run: take } })
  useEffect(() => {
    latest.current = { next: { can: hasNext, run: next }, take: { can: canTake, run: take } }
  })
  useCommands(useMemo(() => compareCommands(widget, () => latest.current), [widget]))
  if (!answer) return null
  return (
    <section className="tagwright-image-review" aria-label={t('image.compare')}>
      <Toolbar label={t('image.compare')}>
        <select
          aria-label={t('image.compare.with')}
          value={chosen}
          onChange={(event) => {
            setChosen(Number(event.target.value))
            setAt(-1)
          }}
        >
          {answers.map(({ name }, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </select>
        <IconButton
          label={t('image.command.next-difference')}
          icon={<ChevronRight aria-hidden size={iconSize} />}
          placement="bottom"
          disabled={!hasNext}
          onClick={next}
        />
        <IconButton
          label={t('image.command.take-difference')}
          icon={<Download aria-hidden size={iconSize} />}
          placement="bottom"
          disabled={!canTake}
          onClick={take}
        />
      </Toolbar>
      <div className="tagwright-image-suggest-row">
        <label>
          <span>{t('image.compare.threshold', { percent })}</span>
          <input
            type="range"
            min={5}
            max={95}
            step={5}
            value={percent}
            onChange={(event) => setPercent(Number(event.target.value))}
          />
        </label>
      </div>
      <p role="status" className="tagwright-image-suggest-row">
        {t('image.compare.counts', {
          same: count('same'),
          label: count('label'),
          own: count('own'),
          other: count('other'),
        })}
      </p>
    </section>
  )
}
