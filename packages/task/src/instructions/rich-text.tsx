import { createLoader, useLoader } from '@tagwright/react'
import { substitute } from '../definition/substitute.js'
import type { MarkdownProps } from './markdown.js'

/** What makes Markdown of a text is larger than most tasks, and comes after what is worked on. */
const markdown = createLoader(() => import('./markdown.js'))

/** A text in Markdown; as it was written until its form is there, so that it can be read at once. */
export function RichText({ text, data }: MarkdownProps) {
  const state = useLoader(markdown)
  if (state.phase === 'loaded') {
    const { Markdown } = state.value
    return <Markdown text={text} data={data} />
  }
  return <p className="tagwright-plain-text">{substitute(text, data)}</p>
}

/** Fetches what Markdown needs, before it is asked for. */
export function prepareRichText(): void {
  void markdown.load()
}
