import { useEffect, useState } from 'react'
import { useRootElement } from '../provider/use-root-element.js'
import { useTheme } from './use-theme.js'

/**
 * The values of theme tokens, for what CSS cannot reach, such as a canvas: `useTokens(['accent'])`
 * reads `--tagwright-accent`. Follows theme, density and forced colours; empty strings before mount.
 */
export function useTokens<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const root = useRootElement()
  const { theme, density, forcedColors } = useTheme()
  const key = names.join(' ')
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(names.map((name) => [name, ''])),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the values depend on is CSS.
  useEffect(() => {
    if (!root) return
    const style = getComputedStyle(root)
    setValues(
      Object.fromEntries(
        key.split(' ').map((name) => [name, style.getPropertyValue(`--tagwright-${name}`).trim()]),
      ),
    )
  }, [root, key, theme, density, forcedColors])
  return values as Readonly<Record<Name, string>>
}
