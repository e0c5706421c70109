import '@tagwright/task/styles.css'
import './styles/page.css'
import { createScope } from '@tagwright/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createHostApi } from './api/host-api.js'
import { createDeviceStorage } from './device/device-storage.js'
import { newId } from './device/new-id.js'
import { ownerOf } from './device/owner-of.js'
import { pageLocale } from './messages/messages.js'
import { createAssignmentLock } from './tabs/assignment-lock.js'
import { keepWatch } from './work/keep-watch.js'
import { PageContext } from './work/page-context.js'
import { createWorkController } from './work/work-controller.js'
import { WorkPage } from './work/work-page.js'

// The token is in the fragment, which browsers keep out of requests, logs and referrers.
const token = location.hash.slice(1)
const locale = pageLocale(location.search, navigator.languages)
document.documentElement.lang = locale

const scope = createScope()
const controller = createWorkController({
  api: createHostApi(token),
  device: createDeviceStorage(ownerOf(token)),
  newId,
  now: Date.now,
  createLock: createAssignmentLock,
})
keepWatch(scope, controller)
// Another link in the same tab is another annotator's work.
scope.listen(window, 'hashchange', () => location.reload())
controller.start()

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <PageContext value={{ controller, locale }}>
      <WorkPage />
    </PageContext>
  </StrictMode>,
)
