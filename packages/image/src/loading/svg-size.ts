const number = (text: string | undefined): number | null => {
  const value = Number.parseFloat(text ?? '')
  return Number.isFinite(value) && value > 0 ? value : null
}

/**
 * The size of a drawing in pixels: its own width and height, or those of its view box. Null when
 * it names neither, or only percentages.
 */
export function svgSize(text: string): { width: number; height: number } | null {
  const [tag = ''] = /<svg[\s>][^>]*/i.exec(text) ?? []
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1]
  const plain = (name: string) => {
    const value = attribute(name)
    return value && /^\s*[\d.]+(px)?\s*$/.test(value) ? number(value) : null
  }
  const [width, height] = [plain('width'), plain('height')]
  if (width && height) return { width, height }
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(number)
  const [across, down] = [box?.[2], box?.[3]]
  if (!across || !down) return null
  if (width) return { width, height: (width * down) / across }
  if (height) return { width: (height * across) / down, height }
  return { width: across, height: down }
}
