import { testScreens } from './world/everyScreen.ts'
import { screens } from './world/screens.ts'

// One after the other, with devices that are made once; the files of other journeys run beside it meanwhile.
testScreens(screens)
