import { testScreens } from './world/everyScreen.ts'
import { screens } from './world/screens.ts'

/** What two people wrote apart takes two devices: made once, shown in both languages. */
testScreens(
  screens.filter(({ device }) => device === 'exercise'),
  ['en', 'fr'],
)
