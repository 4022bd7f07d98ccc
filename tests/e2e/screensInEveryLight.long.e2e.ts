import { testScreens } from './world/everyScreen.ts'
import { screens } from './world/screens.ts'

const EVERY = ['light', 'dark', 'sunlight'] as const

testScreens(screens, { en: EVERY, fr: EVERY })
