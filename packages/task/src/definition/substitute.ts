/** Values for `{{name}}` in a task's texts. */
export type TemplateData = Readonly<Record<string, string | number | boolean>>

const variable = /\{\{\s*([\p{L}\p{N}_.-]{1,128})\s*\}\}/gu

/**
 * A text with every `{{name}}` replaced by its value. Values are taken as they are and not looked at
 * again, so a value cannot bring in another variable; a name without a value stays as written.
 */
export function substitute(text: string, data: TemplateData | undefined): string {
  if (!data || !text.includes('{{')) return text
  return text.replace(variable, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  )
}

/** The names that a text asks for and `data` does not have. */
export function missingVariables(text: string, data: TemplateData | undefined): string[] {
  const names = [...text.matchAll(variable)].map((match) => match[1] ?? '')
  return [...new Set(names)].filter((name) => !data || !Object.hasOwn(data, name))
}
