import type { CSSProperties } from 'react'
import type { PageParts } from '../definition/page-parts.js'
import { PageItems } from '../page/page-items.js'
import { StepsLayout } from './steps-layout.js'
import { TabsLayout } from './tabs-layout.js'

/** Props of `PageLayout`. */
export interface PageLayoutProps {
  page: PageParts
  /** The step or tab in sight. */
  active: number
  onActive(index: number): void
}

/** The parts of a page as its layout says; a phone stacks columns whatever it says. */
export function PageLayout({ page, active, onActive }: PageLayoutProps) {
  const { parts } = page
  switch (page.type) {
    case 'steps':
      return <StepsLayout parts={parts} active={active} onActive={onActive} />
    case 'tabs':
      return <TabsLayout parts={parts} active={active} onActive={onActive} />
    case 'columns':
      return (
        <div className="tagwright-task-columns" data-count={parts.length}>
          {parts.map((part) => (
            <div
              key={part.id}
              className="tagwright-task-part"
              data-part={part.id}
              style={part.width ? ({ '--tagwright-part-width': part.width } as CSSProperties) : {}}
            >
              <PageItems items={part.items} />
            </div>
          ))}
        </div>
      )
    case 'stack':
      return (
        <div className="tagwright-task-stack">
          {parts.map((part) => (
            <div key={part.id} className="tagwright-task-part">
              <PageItems items={part.items} />
            </div>
          ))}
        </div>
      )
  }
}
