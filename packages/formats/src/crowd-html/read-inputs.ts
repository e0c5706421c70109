import { isImageName } from '../image-size/image-index.js'

/** Which of the inputs is the picture, and which the text that entities lie in. */
export function readInputs(inputs: Record<string, string>): { image?: string; text?: string } {
  const values = Object.entries(inputs)
  const isLink = (value: string) => /^(https?|s3):\/\/\S+$/i.test(value)
  const image =
    values.find(([, value]) => isImageName(value.replace(/[?#].*$/, '')))?.[1] ??
    values.find(([name, value]) => isLink(value) && /image|photo|picture|source/i.test(name))?.[1]
  const texts = values.filter(([, value]) => !isLink(value) && value !== image)
  const text =
    texts.find(([name]) => /text|sentence|source|document/i.test(name)) ??
    texts.sort((a, b) => b[1].length - a[1].length)[0]
  return { ...(image && { image }), ...(text && { text: text[1] }) }
}
