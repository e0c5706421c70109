import type { DocumentMedium } from '../document/medium.js'
import type { Label } from '../task/ontology.js'
import type { Task } from '../task/task.js'
import type { Widget } from '../task/widget.js'

/** What ids of a task may be referred to; what is undefined is not checked. */
export interface References {
  media: ReadonlyMap<string, DocumentMedium>
  widgets?: ReadonlyMap<string, Widget>
  labels?: ReadonlyMap<string, Label>
  tiers?: ReadonlySet<string>
  speakers?: ReadonlySet<string>
  relationTypes?: ReadonlySet<string>
}

/** The widgets of a task, those in groups too, each before the widgets in it. */
export function allWidgets(widgets: readonly Widget[]): Widget[] {
  return widgets.flatMap((widget) =>
    widget.type === 'group' ? [widget, ...allWidgets(widget.widgets)] : [widget],
  )
}

/** The tiers of a widget; a transcription without any has one called `speech`. */
export function tierIds(widget: Widget): string[] {
  if (widget.type === 'transcription') return widget.tiers?.map((tier) => tier.id) ?? ['speech']
  return widget.type === 'video' ? (widget.tiers ?? []).map((tier) => tier.id) : []
}

/** What the annotations of a document may refer to. */
export function referencesOf(media: readonly DocumentMedium[], task?: Task): References {
  const known = new Map<string, DocumentMedium>()
  for (const medium of task?.media ?? []) known.set(medium.id, medium)
  for (const medium of media) {
    const asked = known.get(medium.id)
    known.set(medium.id, asked?.duration === undefined ? medium : { ...asked, ...medium })
  }
  if (!task) return { media: known }
  const widgets = allWidgets(task.widgets)
  const { labels, speakers, relationTypes } = task.ontology
  return {
    media: known,
    widgets: new Map(widgets.map((widget) => [widget.id, widget])),
    labels: new Map(labels.map((label) => [label.id, label])),
    tiers: new Set(widgets.flatMap(tierIds)),
    // Speakers may be named as one goes along when the task lists none.
    ...(speakers && { speakers: new Set(speakers.map((speaker) => speaker.id)) }),
    ...(relationTypes && { relationTypes: new Set(relationTypes.map((type) => type.id)) }),
  }
}
