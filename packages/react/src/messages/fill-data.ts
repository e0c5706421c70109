/** Fills `{{name}}` from a task's data; an unknown name stays as written. */
export function fillData(
  text: string,
  data: Readonly<Record<string, string | number | boolean>> | undefined,
): string {
  if (!data || !text.includes('{{')) return text
  return text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : whole,
  )
}
