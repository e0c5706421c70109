import { TaskProvider } from '@tagwright/react'
import type { AnnotationDocument, Task, Widget } from '@tagwright/schema'
import type { ComponentType, JSX } from 'react'
import '../styles/styles.css'
import { emptyDocument, taskOf } from './example-task.js'

/** Arguments of a field's story: the widget's own members, and these. */
export type FieldStoryArgs<W extends Widget> = Partial<Omit<W, 'type'>> & {
  answer?: AnnotationDocument['responses'][string]
  annotations?: AnnotationDocument['annotations']
  /** Relations between the annotations. */
  links?: AnnotationDocument['relations']
  ontology?: Task['ontology']
  fixedReadOnly?: boolean
  theme?: 'light' | 'dark'
  locale?: string
  dir?: 'ltr' | 'rtl'
  media?: Task['media'] | string
  width?: number
}

/** Draws a field of a type in a provider, by a story's arguments. */
export function renderField<W extends Widget>(
  type: W['type'],
  Component: ComponentType<{ widget: W }>,
  media: Task['media'] = [],
) {
  return (
    args: FieldStoryArgs<W>,
    { globals }: { globals: Record<string, unknown> },
  ): JSX.Element => {
    const { answer, annotations = [], links = [], ontology, ...others } = args
    const { fixedReadOnly = false, theme, locale, dir, width = 420, ...rest } = others
    const widget = { ...rest, type } as unknown as W
    return (
      <TaskProvider
        theme={theme ?? (globals.theme as 'light')}
        locale={locale ?? (globals.locale as string)}
        dir={dir ?? (globals.direction as 'ltr')}
        task={{ ...taskOf(widget), media, ...(ontology && { ontology }) }}
        defaultDocument={{
          ...emptyDocument(answer ? { [widget.id]: answer } : {}),
          annotations,
          relations: links,
        }}
        readOnly={fixedReadOnly}
      >
        <div style={{ maxInlineSize: width, padding: 16 }}>
          <Component widget={widget} />
        </div>
      </TaskProvider>
    )
  }
}
