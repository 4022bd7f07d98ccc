import { testEveryScreen } from './world/everyScreen.ts'

testEveryScreen('en')
