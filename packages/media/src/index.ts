export { mediaIssues } from './issues/media-issues.js'
export { isSafeMediumUrl } from './url/check-url.js'
export {
  type ResolvedUrl,
  type ResolveUrl,
  resolveMediumUrl,
  statedUrl,
  type UrlReason,
} from './url/resolve-medium-url.js'
export { type MediumUrl, useMediumUrl, useResolvedUrl } from './url/use-medium-url.js'
