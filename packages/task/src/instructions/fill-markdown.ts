import { substitute, type TemplateData } from '../definition/substitute.js'

/** The part of a Markdown syntax tree that is read and changed here. */
interface MarkdownNode {
  type: string
  value?: string
  url?: string
  alt?: string | null
  title?: string | null
  children?: MarkdownNode[]
}

/**
 * A remark plug-in that replaces `{{name}}` in the parsed tree, so that a value can never become
 * Markdown, a link or HTML. In addresses a value is percent-encoded; the scheme is checked later.
 */
export function fillMarkdown({ data }: { data: TemplateData | undefined }) {
  return (tree: MarkdownNode): void => {
    const waiting: MarkdownNode[] = [tree]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.value !== undefined) node.value = substitute(node.value, data)
      if (node.url !== undefined) node.url = substitute(decodeBraces(node.url), encoded(data))
      if (node.alt) node.alt = substitute(node.alt, data)
      if (node.title) node.title = substitute(node.title, data)
      if (node.children) waiting.push(...node.children)
    }
  }
}

const decodeBraces = (url: string) => url.replaceAll('%7B', '{').replaceAll('%7D', '}')

function encoded(data: TemplateData | undefined): TemplateData | undefined {
  return (
    data &&
    Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, encodeURIComponent(String(value))]),
    )
  )
}
