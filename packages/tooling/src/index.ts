export { type BuildDocumentOptions, buildDocument } from './builders/build-document.js'
export { buildTask } from './builders/build-task.js'
export { createFakeEnvironment, type FakeEnvironment } from './builders/fake-environment.js'
export { createRandom } from './builders/random.js'
