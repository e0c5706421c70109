import { useMemo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import type { TemplateData } from '../definition/substitute.js'
import { fillMarkdown } from './fill-markdown.js'
import { isReasonableMarkdown } from './reasonable-markdown.js'
import { safeUrl } from './safe-url.js'

/** Props of `Markdown`. */
export interface MarkdownProps {
  /** CommonMark; raw HTML in it is shown as text. */
  text: string
  /** Values for `{{name}}`, put in after parsing. */
  data?: TemplateData | undefined
}

/**
 * A host's Markdown as React elements: no raw HTML, links only of safe schemes and in a new tab
 * without opener or referrer, pictures lazy, headings two levels down. A text that is too long or
 * too deeply nested to be Markdown for people is shown as it was written.
 */
export function Markdown({ text, data }: MarkdownProps) {
  const plugins = useMemo(
    () => [[fillMarkdown, { data }] as [typeof fillMarkdown, { data: TemplateData | undefined }]],
    [data],
  )
  if (!isReasonableMarkdown(text)) {
    return <pre className="tagwright-markdown-source">{text}</pre>
  }
  return (
    <div className="tagwright-markdown" dir="auto">
      <ReactMarkdown components={components} remarkPlugins={plugins} urlTransform={keepUrl}>
        {text}
      </ReactMarkdown>
    </div>
  )
}

// The components below judge addresses themselves, by what they are used for.
const keepUrl = (url: string) => url

const components: Components = {
  a({ href, title, children }) {
    const safe = safeUrl(href ?? '', 'link')
    if (safe === undefined || safe === '') return <span title={title}>{children}</span>
    return (
      <a href={safe} title={title} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    )
  },
  img({ src, alt, title }) {
    const safe = safeUrl(typeof src === 'string' ? src : '', 'picture')
    if (safe === undefined || safe === '') return <span title={title}>{alt}</span>
    return (
      <img src={safe} alt={alt ?? ''} title={title} loading="lazy" referrerPolicy="no-referrer" />
    )
  },
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
}
