export { entryName } from './entry-name.js'
export { type OpenedZip, openZip, type ZipLimits } from './open-zip.js'
export { filesOf, packZip } from './pack-zip.js'
