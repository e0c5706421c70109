import { isRecord } from '../convert/numbers.js'
import type { XmlElement } from './xml-element.js'

/** What XML 1.0 cannot hold, not even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Whether a text has characters that XML cannot hold. */
export const hasImpossible = (text: string): boolean => text.search(impossible) >= 0

/** A text without the characters that XML cannot hold. */
export const dropImpossible = (text: string): string => text.replace(impossible, '')

/** Text as the content of an element. */
export function escapeText(text: string): string {
  return dropImpossible(text).replace(/[&<>\r]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&#13;',
  )
}

/** Text as the value of an attribute, between double quotes; white space survives. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\t]/g, (char) =>
    char === '"' ? '&quot;' : char === '\n' ? '&#10;' : '&#9;',
  )
}

/** Whether a text may name an element or attribute; ASCII names only, which all formats have. */
export const isXmlName = (name: string): boolean => /^[A-Za-z_][\w.:-]*$/.test(name)

/** The opening tag, closed at once when `empty`; attributes that are undefined are left out. */
export function openTag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  empty = false,
): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && isXmlName(key)) tag += ` ${key}="${escapeAttribute(value)}"`
  }
  return `${tag}${empty ? '/>' : '>'}`
}

/** An element with all that is in it, indented when it holds elements only. */
export function writeElement(element: XmlElement, indent = ''): string {
  const { name, attributes, children } = element
  if (children.length === 0) return `${indent}${openTag(name, attributes, true)}\n`
  const open = `${indent}${openTag(name, attributes)}`
  if (children.some((child) => typeof child === 'string')) {
    const inside = children
      .map((child) => (typeof child === 'string' ? escapeText(child) : writeElement(child).trim()))
      .join('')
    return `${open}${inside}</${name}>\n`
  }
  const inside = children
    .map((child) => writeElement(child as XmlElement, `${indent}    `))
    .join('')
  return `${open}\n${inside}${indent}</${name}>\n`
}

/** Reads an element back from an extension; undefined when it is not one that can be written. */
export function toElement(value: unknown, depth = 0): XmlElement | undefined {
  if (!isRecord(value) || typeof value.name !== 'string' || !isXmlName(value.name)) return undefined
  if (depth > 64) return undefined
  const attributes: Record<string, string> = {}
  for (const [key, text] of Object.entries(isRecord(value.attributes) ? value.attributes : {})) {
    if (typeof text === 'string') attributes[key] = text
  }
  const children: (XmlElement | string)[] = []
  for (const child of Array.isArray(value.children) ? value.children : []) {
    const read = typeof child === 'string' ? child : toElement(child, depth + 1)
    if (read !== undefined) children.push(read)
  }
  return { name: value.name, attributes, children }
}
