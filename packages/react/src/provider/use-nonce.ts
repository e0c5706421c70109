import { useProvider } from './contexts.js'

/** The page's CSP nonce for a `<style>` or `<script>` that a library must add; undefined when there is none. */
export function useNonce(): string | undefined {
  const { settings } = useProvider()
  if (settings.nonce !== undefined) return settings.nonce
  if (typeof document === 'undefined') return undefined
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return meta?.nonce || meta?.content || undefined
}
