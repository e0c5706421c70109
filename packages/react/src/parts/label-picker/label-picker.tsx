import { formatChord } from '@tagwright/core'
import { type JSX, lazy, Suspense, useMemo } from 'react'
import { useIsMac } from '../../commands/use-is-mac.js'
import { useKeymap } from '../../commands/use-keymap.js'
import type { ResolvedLabel } from '../../labels/resolve-labels.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useTaskState } from '../../state/use-task-state.js'
import { useTaskStore } from '../../state/use-task-store.js'
import { useWidget } from '../../state/use-widget.js'
import { LabelChips } from './label-chips.js'

/** Props of {@link LabelPicker}. */
export interface LabelPickerProps {
  /** The widget whose labels are offered. */
  widget: string
  /** @default every label of the widget */
  labels?: readonly ResolvedLabel[]
  /** The picked labels. @default the selection's, else the widget's active label */
  value?: readonly string[]
  /** @default relabels the selection, else picks the label of the next annotation */
  onPick?: (label: string) => void
  /** @default "Labels" */
  label?: string
}

/** Labels that still fit as chips; a search beyond. */
const chipLimit = 12

/** Few tasks have so many labels: the search and its virtual list come when they are wanted. */
const LabelSearch = lazy(async () => ({ default: (await import('./label-search.js')).LabelSearch }))

/**
 * Picks a label: chips with their keys, or a search with a virtual list when there are many. What
 * is picked goes to the selected annotations; with none selected, or one just drawn, to those that come.
 */
export function LabelPicker(props: LabelPickerProps): JSX.Element | null {
  const { widget, onPick } = props
  const store = useTaskStore()
  const keymap = useKeymap()
  const mac = useIsMac()
  const handle = useWidget(widget)
  const labels = props.labels ?? handle.labels
  const { t } = useMessages(reactMessages)
  const current = useCurrentLabels(widget)
  const picked = useMemo(() => new Set(props.value ?? current), [props.value, current])
  const pick = (label: string) => {
    if (onPick) onPick(label)
    else store.run('label.select', { label, widget }, { widget })
  }
  const badgeOf = useMemo(() => {
    const known = new Map<string, string | null>()
    return ({ id }: ResolvedLabel) => {
      let badge = known.get(id)
      if (badge === undefined) {
        const chord = keymap.chordsOf('label.select', { label: id, widget })[0]
        badge = chord === undefined ? null : formatChord(chord, mac)
        known.set(id, badge)
      }
      return badge
    }
  }, [keymap, mac, widget])
  if (labels.length === 0) return null
  const Form = labels.length > chipLimit ? LabelSearch : LabelChips
  return (
    <Suspense fallback={null}>
      <Form
        labels={labels}
        picked={picked}
        disabled={handle.readOnly}
        name={props.label ?? t('react.labels.title')}
        onPick={pick}
        badgeOf={badgeOf}
      />
    </Suspense>
  )
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** The labels of a widget's selected annotations, else the one that comes next. */
function useCurrentLabels(widget: string): readonly string[] {
  return useTaskState(({ document, session }) => {
    const selected = session.selection
      .map((id) => document.annotations.get(id))
      .filter((annotation) => annotation?.widget === widget)
    if (selected.length > 0) return [...new Set(selected.flatMap((each) => each?.labels ?? []))]
    const active = session.activeLabel[widget]
    return active ? [active] : []
  }, sameList)
}
