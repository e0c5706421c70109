import fc from 'fast-check'

// A landing is judged by the same generated inputs each time; elsewhere they are new with every run.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_101 })
