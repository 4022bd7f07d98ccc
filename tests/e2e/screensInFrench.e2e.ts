import { testScreens } from './world/everyScreen.ts'
import { screens } from './world/screens.ts'

testScreens(
  screens.filter(({ device }) => device !== 'exercise'),
  ['fr'],
)
