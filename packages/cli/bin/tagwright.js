#!/usr/bin/env node
import { runOnProcess } from '../dist/index.js'

await runOnProcess()
